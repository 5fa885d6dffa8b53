import { referencedAddress } from "./referenced-address";
import type { ResourceBody, SynthesizedStack } from "./synthesized-stack";

/** How many rules a network ACL or a security group has in one direction, as AWS counts them. */
export interface NetworkRuleCount {
  readonly kind: "network ACL" | "security group";
  readonly address: string;
  /** As AWS shows it. */
  readonly name: string;
  readonly direction: "inbound" | "outbound";
  readonly rules: number;
}

/**
 * Counts rules as AWS does: in each direction by itself, AWS's own denial among those of a network ACL, and a prefix list
 * with all entries for which it has room. One that AWS makes for a gateway endpoint counts as one.
 *
 * Rules of IPv6 count beside those of IPv4 in a network ACL, with a denial of AWS's own. In a security group each family has
 * a quota of its own: the greater number of both is what counts, and a rule that names a group or a list is one of each.
 *
 * Source: Amazon VPC User Guide "Amazon VPC quotas", "AWS-managed prefix lists" (weights), "Customer-managed prefix lists".
 */
export function networkRuleCounts(stack: SynthesizedStack): NetworkRuleCount[] {
  const counts = new Map<string, NetworkRuleCount>();
  const count = (holder: unknown, kind: NetworkRuleCount["kind"], outbound: boolean, rules: number) => {
    const address = referencedAddress(holder);
    if (address === undefined) return;
    const direction = outbound ? "outbound" : "inbound";
    const body = bodyAt(stack, address);
    const denials = kind === "network ACL" ? denialsOf(stack, body) : 0;
    const before = counts.get(`${address} ${direction}`)?.rules ?? denials;
    const name = nameOf(body) ?? address;
    counts.set(`${address} ${direction}`, { kind, address, name, direction, rules: before + rules });
  };
  for (const rule of all(stack, "aws_network_acl_rule")) {
    count(rule.network_acl_id, "network ACL", rule.egress === true, 1);
  }
  for (const [type, outbound] of [
    ["aws_vpc_security_group_ingress_rule", false],
    ["aws_vpc_security_group_egress_rule", true],
  ] as const) {
    for (const [group, rules] of byGroup(all(stack, type))) {
      const counted = (other: "cidr_ipv4" | "cidr_ipv6") =>
        rules
          .filter((rule) => rule[other] === undefined)
          .reduce((sum, rule) => sum + entriesOf(stack, rule), 0);
      count(group, "security group", outbound, Math.max(counted("cidr_ipv4"), counted("cidr_ipv6")));
    }
  }
  return [...counts.values()];
}

function byGroup(rules: readonly ResourceBody[]): ReadonlyMap<unknown, readonly ResourceBody[]> {
  const groups = new Map<unknown, ResourceBody[]>();
  for (const rule of rules) {
    groups.set(rule.security_group_id, [...(groups.get(rule.security_group_id) ?? []), rule]);
  }
  return groups;
}

/** The rules at the end of every network ACL that deny the rest: one of IPv4, and one of IPv6 where the VPC has such a block. */
function denialsOf(stack: SynthesizedStack, acl: ResourceBody | undefined): number {
  const vpc = bodyAt(stack, referencedAddress(acl?.vpc_id) ?? "");
  return vpc?.assign_generated_ipv6_cidr_block === true ? 2 : 1;
}

function all({ resource = {} }: SynthesizedStack, type: string): ResourceBody[] {
  return Object.values(resource[type] ?? {});
}

function bodyAt({ resource = {} }: SynthesizedStack, address: string): ResourceBody | undefined {
  const [type = "", name = ""] = address.split(".");
  return resource[type]?.[name];
}

function nameOf(body: ResourceBody | undefined): string | undefined {
  return (body?.tags as { readonly Name?: string } | undefined)?.Name;
}

function entriesOf(stack: SynthesizedStack, { prefix_list_id: list }: ResourceBody): number {
  const entries = bodyAt(stack, referencedAddress(list) ?? "")?.max_entries;
  return typeof entries === "number" ? entries : 1;
}
