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
 * Source: Amazon VPC User Guide "Amazon VPC quotas", "AWS-managed prefix lists" (weights), "Customer-managed prefix lists".
 */
export function networkRuleCounts(stack: SynthesizedStack): NetworkRuleCount[] {
  const counts = new Map<string, NetworkRuleCount>();
  const count = (holder: unknown, kind: NetworkRuleCount["kind"], outbound: boolean, rules: number) => {
    const address = referencedAddress(holder);
    if (address === undefined) return;
    const direction = outbound ? "outbound" : "inbound";
    const before = counts.get(`${address} ${direction}`)?.rules ?? (kind === "network ACL" ? 1 : 0);
    const name = nameOf(bodyAt(stack, address)) ?? address;
    counts.set(`${address} ${direction}`, { kind, address, name, direction, rules: before + rules });
  };
  for (const rule of all(stack, "aws_network_acl_rule")) {
    count(rule.network_acl_id, "network ACL", rule.egress === true, 1);
  }
  for (const rule of all(stack, "aws_vpc_security_group_ingress_rule")) {
    count(rule.security_group_id, "security group", false, entriesOf(stack, rule));
  }
  for (const rule of all(stack, "aws_vpc_security_group_egress_rule")) {
    count(rule.security_group_id, "security group", true, entriesOf(stack, rule));
  }
  return [...counts.values()];
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
