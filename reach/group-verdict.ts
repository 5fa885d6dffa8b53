import type { SecurityGroup, SecurityGroupRule } from "./network-model";

/** The other end, as a security group sees it. */
export interface GroupPeer {
  readonly address: number;
  /**
   * Whether a group is the peer's; where nothing is known of the peer's groups, any of its VPC may be. Nothing behind a
   * gateway that changes addresses has a group.
   */
  readonly has: (group: string) => boolean;
}

/** The rule of a group that lets TCP on a port in or out; undefined where none does, and so it is denied. */
export function groupVerdict(
  group: SecurityGroup,
  direction: "in" | "out",
  peer: GroupPeer,
  port: number,
): SecurityGroupRule | undefined {
  return group.rules.find(
    (rule) =>
      rule.direction === direction &&
      (rule.protocol === "tcp" || rule.protocol === "-1") &&
      rule.ports.from <= port &&
      port <= rule.ports.to &&
      matches(rule, peer),
  );
}

function matches({ peer }: SecurityGroupRule, { address, has }: GroupPeer): boolean {
  switch (peer.kind) {
    case "blocks":
      return peer.blocks.some(({ first, size }) => first <= address && address < first + size);
    case "group":
      return has(peer.id);
    default:
      return false;
  }
}
