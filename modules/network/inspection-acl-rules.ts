import { everyPort } from "./every-port";
import type { NetworkAclEntry } from "./network-acl-entry";

const anywhere = "0.0.0.0/0";

/**
 * What may enter and leave the subnets of a network that inspects: whatever networks inside send, and replies to it. The
 * firewall judges each packet and sees its state, which an ACL does not; so the ACL keeps out what begins on the
 * internet, and leaves the rest to it. Replies come on ports from 1024 up, save 3389 (see `networkAclRules`).
 *
 * Sources: AWS Network Firewall Developer Guide, "Deployment models"; CIS AWS Foundations, "no network ACL allows ingress
 * from 0.0.0.0/0 to remote server administration ports".
 *
 * @param inside blocks of the networks whose packets are inspected, at most five
 * @param internet whether there is a way to the internet
 */
export function inspectionAclRules(inside: readonly string[], internet: boolean): NetworkAclEntry[] {
  const each = (direction: "in" | "out") =>
    inside.flatMap((cidr, index) =>
      everyPort({
        direction,
        number: 100 + 3 * index,
        id: `${direction === "in" ? "In" : "Out"}-${cidr.replace(/[./]/g, "-")}-`,
        cidr,
      }),
    );
  return [
    ...each("in"),
    ...(internet ? fromInternet() : []),
    ...(internet
      ? everyPort({ direction: "out", number: 100, id: "OutToAnywhere", cidr: anywhere })
      : each("out")),
  ];
}

function fromInternet(): NetworkAclEntry[] {
  return [
    replies(120, "InTcpRepliesBelowRdp", { from: 1024, to: 3388 }),
    replies(121, "InTcpRepliesAboveRdp", { from: 3390, to: 65535 }),
    replies(122, "InUdpRepliesBelowRdp", { from: 1024, to: 3388, protocol: "udp" }),
    replies(123, "InUdpRepliesAboveRdp", { from: 3390, to: 65535, protocol: "udp" }),
    replies(130, "InPathMtuFromAnywhere", "path-mtu"),
  ];
}

function replies(number: number, id: string, traffic: NetworkAclEntry["traffic"]): NetworkAclEntry {
  return { id, direction: "in", action: "allow", number, cidr: anywhere, traffic };
}
