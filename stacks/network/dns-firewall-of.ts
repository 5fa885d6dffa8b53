import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import type { Organization } from "../../config/schema/organization";
import { managedDomainLists } from "../../facts/managed-domain-lists";
import { DnsFirewall, type DomainListRule } from "../../modules/network/dns-firewall";
import type { PalisadeStack } from "../palisade-stack";

const actions = { allow: "ALLOW", alert: "ALERT", block: "BLOCK" } as const;

/** Makes the DNS firewall of a network, or says beside its VPC why it has none. */
export function dnsFirewallOf(stack: PalisadeStack, name: string, vpc: Vpc): void {
  const { estate } = stack;
  const { dnsFirewall, networks } = estate.organization;
  const network = networks[name];
  if (dnsFirewall === undefined || network === undefined) return;
  if (network.dnsFirewallExclusion !== undefined) {
    const { reason, expires } = network.dnsFirewallExclusion;
    stack.addExceptions(vpc, [`no DNS Firewall until ${expires}: ${reason}`]);
    return;
  }
  const made = new DnsFirewall(stack, "DnsFirewall", {
    name: `${estate.names.prefix}-${name}`,
    vpcId: vpc.id,
    managedList: {
      id: managedListIn(network.region, dnsFirewall),
      action: actions[dnsFirewall.managedList.action],
      priority: dnsFirewall.managedList.priority,
    },
    lists: Object.fromEntries(
      Object.entries(dnsFirewall.lists).map(([list, rule]) => [list, domainListRule(rule)]),
    ),
    blockResponse: dnsFirewall.response,
    failOpen: dnsFirewall.failOpen === undefined ? "DISABLED" : "ENABLED",
    mutationProtection: dnsFirewall.mutationProtection === "enabled" ? "ENABLED" : "DISABLED",
  });
  if (dnsFirewall.failOpen !== undefined) {
    stack.addExceptions(made.config, [
      `queries are answered while DNS Firewall does not respond: ${dnsFirewall.failOpen.reason}`,
    ]);
  }
  if (dnsFirewall.mutationProtection === "disabled") {
    stack.addExceptions(made.association, [
      "the association can be removed: dnsFirewall.mutationProtection is disabled",
    ]);
  }
  for (const [list, rule] of made.rules) {
    const { action, reason } = dnsFirewall.lists[list] ?? {};
    if (action === "allow") stack.addExceptions(rule, [`the names of ${list} are allowed: ${reason}`]);
  }
}

type Choice = NonNullable<Organization["dnsFirewall"]>;

function managedListIn(region: string, { managedList }: Choice): string {
  const id = managedList.ids[region] ?? managedDomainLists[region];
  // A rule has seen to it.
  if (id === undefined) throw new Error(`no managed domain list is known in ${region}`);
  return id;
}

function domainListRule({ action, domains, priority, redirection }: Choice["lists"][string]): DomainListRule {
  return {
    action: actions[action],
    priority,
    domains,
    redirection: redirection === "trust" ? "TRUST_REDIRECTION_DOMAIN" : "INSPECT_REDIRECTION_DOMAIN",
  };
}
