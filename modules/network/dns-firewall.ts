import { Route53ResolverFirewallConfig } from "@cdktf/provider-aws/lib/route53-resolver-firewall-config";
import { Route53ResolverFirewallDomainList } from "@cdktf/provider-aws/lib/route53-resolver-firewall-domain-list";
import {
  Route53ResolverFirewallRule,
  type Route53ResolverFirewallRuleConfig,
} from "@cdktf/provider-aws/lib/route53-resolver-firewall-rule";
import { Route53ResolverFirewallRuleGroup } from "@cdktf/provider-aws/lib/route53-resolver-firewall-rule-group";
import { Route53ResolverFirewallRuleGroupAssociation } from "@cdktf/provider-aws/lib/route53-resolver-firewall-rule-group-association";
import { Construct } from "constructs";
import { domainPatternProblem } from "../../core/domain-pattern-problem";
import { PalisadeError } from "../../core/palisade-error";
import type { Problem } from "../../core/problem";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

/** A domain list of one's own, which is a rule. */
export interface DomainListRule {
  /** ALLOW ends the evaluation, ALERT marks the query in the query log, BLOCK answers `blockResponse`. */
  readonly action: "ALLOW" | "ALERT" | "BLOCK";
  /** Order of evaluation: the lowest that matches decides. Unique, and never a position in a list. */
  readonly priority: number;
  /** Names in lower case without their final dot; `*.example.com` for all names below one. */
  readonly domains: readonly string[];
  /** Whether the names that an answer redirects to are judged as well. @default "INSPECT_REDIRECTION_DOMAIN" */
  readonly redirection?: "INSPECT_REDIRECTION_DOMAIN" | "TRUST_REDIRECTION_DOMAIN";
}

export interface DnsFirewallProps {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  /** AWS's list of all threats in the Region: its id, and what happens to a query that it has. */
  readonly managedList: {
    readonly id: string;
    readonly action: "ALERT" | "BLOCK";
    readonly priority: number;
  };
  /** Lists of one's own, by name. */
  readonly lists: Readonly<Record<string, DomainListRule>>;
  /** What a blocked query is told: nothing, that there is no such name, or another name. */
  readonly blockResponse: "NODATA" | "NXDOMAIN" | { readonly override: string; readonly ttlSeconds: number };
  /** Whether queries are answered while DNS Firewall does not respond. @default "DISABLED": they fail */
  readonly failOpen?: "DISABLED" | "ENABLED";
  /** Whether AWS refuses to change or remove the association. @default "ENABLED" */
  readonly mutationProtection?: "DISABLED" | "ENABLED";
}

/**
 * Priority of the rule group among those of the VPC. The first number that is not reserved: those of AWS Firewall Manager
 * come before and after (provider issue 43694: 100 is refused).
 */
const associationPriority = 101;

/**
 * DNS Firewall of a VPC: what its hosts ask Route 53 Resolver for is compared with AWS's list of threats and with lists of
 * one's own. The rule group belongs to the network alone, since it is found by an id only, which no other stack could
 * know. A query that goes to another resolver is not seen: egress is what stops it.
 *
 * Sources: Route 53 Developer Guide "Using DNS Firewall to filter outbound DNS traffic"; provider issue 23543, for the
 * final dots, with which AWS returns names.
 *
 * @throws PalisadeError that holds every problem with the props
 */
export class DnsFirewall extends Construct {
  readonly resource: Route53ResolverFirewallRuleGroup;
  readonly association: Route53ResolverFirewallRuleGroupAssociation;
  readonly config: Route53ResolverFirewallConfig;
  /** Rules of the lists of one's own, by name. */
  readonly rules: ReadonlyMap<string, Route53ResolverFirewallRule>;

  constructor(scope: Construct, id: string, props: DnsFirewallProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = dnsFirewallProblems(props);
    if (problems.length > 0) throw new PalisadeError(problems);
    const tags = { Name: props.name };
    this.resource = new Route53ResolverFirewallRuleGroup(this, "Resource", { name: props.name, tags });
    const firewallRuleGroupId = this.resource.id;
    new Route53ResolverFirewallRule(this, "Threats", {
      name: `${props.name}-threats`,
      firewallRuleGroupId,
      firewallDomainListId: props.managedList.id,
      priority: props.managedList.priority,
      ...outcome(props.managedList.action, props),
    });
    this.rules = new Map(
      Object.entries(props.lists).map(([list, rule]) => {
        const place = new Construct(this, `List-${list}`);
        const name = `${props.name}-${list}`;
        const domains = new Route53ResolverFirewallDomainList(place, "Domains", {
          name,
          domains: rule.domains.map((domain) => `${domain}.`).sort(),
          tags: { Name: name },
        });
        return [
          list,
          new Route53ResolverFirewallRule(place, "Rule", {
            name,
            firewallRuleGroupId,
            firewallDomainListId: domains.id,
            firewallDomainRedirectionAction: rule.redirection ?? "INSPECT_REDIRECTION_DOMAIN",
            priority: rule.priority,
            ...outcome(rule.action, props),
          }),
        ];
      }),
    );
    this.association = new Route53ResolverFirewallRuleGroupAssociation(this, "Association", {
      name: props.name,
      firewallRuleGroupId,
      vpcId: props.vpcId,
      priority: associationPriority,
      mutationProtection: props.mutationProtection ?? "ENABLED",
      tags,
    });
    this.config = new Route53ResolverFirewallConfig(this, "Config", {
      resourceId: props.vpcId,
      firewallFailOpen: props.failOpen ?? "DISABLED",
    });
    fulfils(
      this,
      props.managedList.action === "BLOCK" ? "network.queries-filtered" : "network.queries-logged",
    );
  }
}

type Outcome = Pick<
  Route53ResolverFirewallRuleConfig,
  "action" | "blockOverrideDnsType" | "blockOverrideDomain" | "blockOverrideTtl" | "blockResponse"
>;

function outcome(action: DomainListRule["action"], { blockResponse }: DnsFirewallProps): Outcome {
  if (action !== "BLOCK") return { action };
  if (typeof blockResponse === "string") return { action, blockResponse };
  return {
    action,
    blockResponse: "OVERRIDE",
    blockOverrideDnsType: "CNAME",
    blockOverrideDomain: blockResponse.override,
    blockOverrideTtl: blockResponse.ttlSeconds,
  };
}

function dnsFirewallProblems({ name, lists, managedList }: DnsFirewallProps): Problem[] {
  const where = `network ${name}, DNS firewall`;
  const priorities = [managedList.priority, ...Object.values(lists).map(({ priority }) => priority)];
  return [
    ...(new Set(priorities).size === priorities.length
      ? []
      : [
          {
            where,
            found: `the priorities ${priorities.join(", ")}`,
            allowed: "each rule has a priority of its own",
            fix: "choose free ones",
          },
        ]),
    ...Object.entries(lists).flatMap(([list, { domains }]) =>
      domains.flatMap((domain) => {
        const problem = domainPatternProblem(domain);
        return problem === undefined ? [] : [{ where: `${where}, list ${list}`, ...problem }];
      }),
    ),
  ];
}
