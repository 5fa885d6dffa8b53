import type { NetworkAclEntry } from "./network-acl-rules";

const anywhere = "0.0.0.0/0";

/**
 * What may enter and leave the subnets of a network that inspects: whatever networks inside send, and replies to it. The
 * firewall judges each packet and sees its state, which an ACL does not; so the ACL keeps out what begins on the
 * internet, and leaves the rest to it. Replies come on ports from 1024 up, save 3389 (see `networkAclRules`).
 *
 * Sources: AWS Network Firewall Developer Guide, "Deployment models"; CIS AWS Foundations, "no network ACL allows ingress
 * from 0.0.0.0/0 to remote server administration ports".
 *
 * @param inside blocks of the networks whose packets are inspected, at most ten
 * @param internet whether there is a way to the internet
 */
export function inspectionAclRules(inside: readonly string[], internet: boolean): NetworkAclEntry[] {
  return [
    ...inside.map((cidr, index) => everything("in", 100 + index, `In${idOf(cidr)}`, cidr)),
    ...(internet ? fromInternet() : []),
    ...(internet
      ? [everything("out", 100, "OutEverything", anywhere)]
      : inside.map((cidr, index) => everything("out", 100 + index, `Out${idOf(cidr)}`, cidr))),
  ];
}

function fromInternet(): NetworkAclEntry[] {
  return [
    replies(110, "InTcpRepliesBelowRdp", { from: 1024, to: 3388 }),
    replies(111, "InTcpRepliesAboveRdp", { from: 3390, to: 65535 }),
    replies(112, "InUdpRepliesBelowRdp", { from: 1024, to: 3388, protocol: "udp" }),
    replies(113, "InUdpRepliesAboveRdp", { from: 3390, to: 65535, protocol: "udp" }),
    replies(120, "InPathMtuFromAnywhere", "path-mtu"),
  ];
}

function replies(number: number, id: string, traffic: NetworkAclEntry["traffic"]): NetworkAclEntry {
  return { id, direction: "in", action: "allow", number, cidr: anywhere, traffic };
}

function everything(
  direction: NetworkAclEntry["direction"],
  number: number,
  id: string,
  cidr: string,
): NetworkAclEntry {
  return { id, direction, action: "allow", number, cidr, traffic: "everything" };
}

function idOf(cidr: string): string {
  return `Everything-${cidr.replace(/[./]/g, "-")}`;
}
