import { Ec2ManagedPrefixList } from "@cdktf/provider-aws/lib/ec2-managed-prefix-list";
import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import type { FlowGroup } from "../../core/flow-end";
import type { NetworkFlow, NetworkFlowEnd } from "../../core/network-flow";
import type { PortRange } from "../../core/port-range";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { flowEndName } from "./flow-end-name";
import { isGivenFlow } from "./is-given-flow";
import { ruleDescription } from "./rule-description";
import type { TierSecurityGroups, TierSecurityGroupsProps } from "./tier-security-groups";

export interface FlowRulesProps {
  readonly flows: readonly NetworkFlow[];
  readonly groups: TierSecurityGroups;
  /** What the groups were made of: their own rules are not made twice. */
  readonly given: TierSecurityGroupsProps;
}

/**
 * Entries for which the prefix list of another network's tier has room: it has one block, and a second one with its fifth
 * zone. AWS counts them all as rules of each security group that names the list, used or not.
 *
 * Source: VPC User Guide "Customer-managed prefix lists".
 */
const entriesOfTier = 2;

/**
 * The rules by which flows pass the security groups of a network, each with the reason of its flow: between groups of the
 * network by reference, to and from another network by a prefix list of its tier, and outside by block. Rules are named
 * after both ends, the protocol and the port.
 *
 * Source: VPC User Guide "Security group rules".
 */
export class FlowRules extends Construct {
  private readonly lists = new Map<string, Ec2ManagedPrefixList>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: FlowRulesProps,
  ) {
    super(scope, id);
    requireProps(this, props);
    for (const flow of props.flows) {
      for (const ports of flow.ports) {
        if (isGivenFlow(flow, ports, props.given)) continue;
        this.halves(flow, ports);
      }
    }
    fulfils(this, "network.security-groups-tight");
  }

  private halves(flow: NetworkFlow, ports: PortRange): void {
    const { from, to, protocol } = flow;
    const written = ports.from === ports.to ? `${ports.from}` : `${ports.from}-${ports.to}`;
    const traffic = `${protocol.toUpperCase()} ${written}`;
    const [source, destination] = [shown(from), shown(to)];
    const rule = {
      description: ruleDescription(flow.reason, `${source} to ${destination}, ${traffic}`),
      ipProtocol: protocol,
      fromPort: ports.from,
      toPort: ports.to,
    };
    const made = [
      ...(from.kind === "own"
        ? [
            new VpcSecurityGroupEgressRule(this, this.ruleId(from, "to", to, `${protocol}-${written}`), {
              securityGroupId: this.group(from.group).id,
              ...rule,
              ...this.peer(to),
            }),
          ]
        : []),
      ...(to.kind === "own"
        ? [
            new VpcSecurityGroupIngressRule(this, this.ruleId(to, "from", from, `${protocol}-${written}`), {
              securityGroupId: this.group(to.group).id,
              ...rule,
              ...this.peer(from),
            }),
          ]
        : []),
    ];
    const ends = [from, to];
    const opened = ends.some((end) => end.kind === "own" && end.group === "database");
    const inner = ends.some((end) => end.kind === "own" && end.group === "application");
    for (const one of made) {
      one.addOverride("//.flow", { from: source, to: destination, traffic, reason: flow.reason });
      // Databases are promised to exchange packets with the private tier alone.
      if (opened && !inner) {
        one.addOverride("//.exceptions", [`${source} reaches ${destination} by ${traffic}: ${flow.reason}`]);
      }
    }
  }

  private ruleId(own: NetworkFlowEnd, word: string, peer: NetworkFlowEnd, traffic: string): string {
    return `${flowEndName(own)}-${word}-${flowEndName(peer)}-${traffic}`;
  }

  private peer(end: NetworkFlowEnd) {
    switch (end.kind) {
      case "own":
        return { referencedSecurityGroupId: this.group(end.group).id };
      case "other":
        return { prefixListId: this.list(end).id };
      case "outside":
        return { cidrIpv4: end.cidr };
    }
  }

  private list(end: NetworkFlowEnd & { kind: "other" }): Ec2ManagedPrefixList {
    const id = flowEndName(end);
    const known = this.lists.get(id);
    if (known !== undefined) return known;
    const name = `${this.props.given.name}-${id}`;
    const list = new Ec2ManagedPrefixList(this, id, {
      name,
      addressFamily: "IPv4",
      maxEntries: entriesOfTier,
      entry: end.blocks.map(({ cidr }) => ({ cidr, description: shown(end) })),
      tags: { Name: name },
    });
    this.lists.set(id, list);
    return list;
  }

  private group(group: FlowGroup): SecurityGroup {
    const { loadBalancer, application, database, endpoints } = this.props.groups;
    const found = { "load-balancer": loadBalancer, application, database, endpoints }[group];
    // flowProblems() has seen to it.
    if (found === undefined) throw new Error(`a flow of a network without ${group}`);
    return found;
  }
}

function shown(end: NetworkFlowEnd): string {
  switch (end.kind) {
    case "own":
      return end.group;
    case "other":
      return `${end.network}/${end.group}`;
    case "outside":
      return end.cidr === "0.0.0.0/0" ? "internet" : end.cidr;
  }
}
