import type { EndPlace, HostPlace } from "./end";
import { groupVerdict } from "./group-verdict";
import type { Hop } from "./hop";
import type { NetworkIndex } from "./network-index";
import type { RulePeer } from "./network-model";
import type { Party } from "./steps/step";

/** What a security group sees of a conversation. */
export interface SeenByGroup {
  readonly direction: "in" | "out";
  /** The place at the other end. */
  readonly other: EndPlace;
  /** Who it seems to be: after NAT, the gateway. */
  readonly peer: Party;
  /** TCP port. */
  readonly port: number;
  /** Whether the address is that of a NAT gateway, which has no group. */
  readonly translated: boolean;
  /** Whether the way leads through an inspection: nobody beyond it counts as a member of a group. */
  readonly inspected: boolean;
}

/**
 * What the security group of a host says; undefined where the host may have any.
 *
 * Source: Amazon VPC User Guide, "Security group rules": rules that name a group do not match through a middlebox.
 */
export function groupHop(index: NetworkIndex, { group }: HostPlace, seen: SeenByGroup): Hop | undefined {
  if (group === undefined) return undefined;
  const { direction, other, peer, port, translated, inspected } = seen;
  const member = (id: string) => isMember(index, other, id);
  const has = inspected || translated ? () => false : member;
  const rule = groupVerdict(group, direction, { address: peer.address, has }, port);
  const traffic = `TCP ${port} ${direction === "in" ? "in from" : "out to"}`;
  const { stack } = group;
  const hop = { direction: "request", kind: "security-group", stack } as const;
  if (rule !== undefined) {
    const says = `security group ${group.name}: lets ${traffic} ${named(index, rule.peer)}`;
    return { ...hop, passes: true, says, address: rule.address };
  }
  const otherwise = inspected
    ? groupVerdict(group, direction, { address: peer.address, has: member }, port)
    : undefined;
  const why =
    otherwise === undefined
      ? "no rule allows it"
      : "its rule names a group, and behind a firewall nobody counts as its member; it has to name addresses";
  const says = `security group ${group.name}: does not let ${traffic} ${peer.text}; ${why}`;
  return { ...hop, passes: false, says, address: otherwise?.address ?? group.address };
}

/** Whether a host has a group. Where nothing is known of its groups, any of its VPC may be its own. */
function isMember(index: NetworkIndex, place: EndPlace, group: string): boolean {
  if (place.kind !== "host") return false;
  return place.group === undefined ? index.vpcOf.get(group)?.id === place.vpc.id : place.group.id === group;
}

function named(index: NetworkIndex, peer: RulePeer): string {
  switch (peer.kind) {
    case "blocks":
      return peer.written;
    case "group":
      return `security group ${index.securityGroups.get(peer.id)?.name ?? peer.id}`;
    case "service":
      return peer.service;
    case "ipv6-block":
    case "unknown":
      return peer.written;
  }
}
