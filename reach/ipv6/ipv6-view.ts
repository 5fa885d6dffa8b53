import { Cidr } from "../../core/cidr";
import type { Ipv6Block } from "../../core/ipv6-block";
import type { HostPlace } from "../end";
import type { NetworkAclRule, RulePeer, SecurityGroupRule } from "../network-model";

const everything = Cidr.parse("0.0.0.0/0");

/** The one address at the other end, in what `ipv6View` gives. */
export const viewedAddress = 0;

/**
 * A host as one address of IPv6 meets it: its network ACL and its group have the rules about that address alone, so that what
 * judges IPv4 judges them. A block that only an apply tells is any where it allows, and none where it denies: nothing that
 * may be open counts as closed.
 */
export function ipv6View(host: HostPlace, other: bigint): HostPlace {
  const { subnet, group } = host;
  const rules = subnet.acl.ipv6Rules.flatMap(({ block, ...rule }): NetworkAclRule[] =>
    (block?.has(other) ?? rule.allow) ? [{ ...rule, block: everything }] : [],
  );
  const acl = { ...subnet.acl, rules };
  const viewed = group && { ...group, rules: group.rules.map((rule) => viewedRule(rule, other)) };
  return { ...host, subnet: { ...subnet, acl }, group: viewed };
}

function viewedRule(rule: SecurityGroupRule, other: bigint): SecurityGroupRule {
  const { peer } = rule;
  if (peer.kind !== "blocks" && peer.kind !== "ipv6-block") return rule;
  const blocks = ipv6BlocksOf(peer);
  const hit = blocks === undefined || blocks.some((block) => block.has(other));
  const { written } = peer;
  return { ...rule, peer: { kind: "blocks", blocks: hit ? [everything] : [], ipv6Blocks: [], written } };
}

/** The blocks of IPv6 that a rule names; undefined where only an apply tells. */
function ipv6BlocksOf(
  peer: RulePeer & { readonly kind: "blocks" | "ipv6-block" },
): readonly Ipv6Block[] | undefined {
  if (peer.kind === "blocks") return peer.ipv6Blocks;
  return peer.block && [peer.block];
}
