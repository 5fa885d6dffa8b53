import type { UsedBlock } from "../../core/used-blocks";
import type { NetworkAclEntry } from "./network-acl-entry";

const anywhere = "0.0.0.0/0";

/**
 * What may enter and leave the subnets of a firewall that inspects what public subnets exchange with the internet: what
 * the ACL of the public subnets lets pass, since packets keep their addresses on their way. Replies come on ports from
 * 1024 up, save 3389 (see `networkAclRules`).
 *
 * Sources: AWS PrivateLink Guide "Gateway Load Balancer endpoints" (ACLs of their subnets apply); CIS AWS Foundations, "no
 * network ACL allows ingress from 0.0.0.0/0 to remote server administration ports".
 */
export function firewallAclRules(
  publicBlocks: readonly UsedBlock[],
  privateBlocks: readonly UsedBlock[],
): NetworkAclEntry[] {
  return [
    // A host that somebody puts beside the firewall would hand on what private subnets send past it.
    ...privateBlocks.map(({ cidr, suffix }) => ({
      ...tcp("in", suffix === "" ? 90 : 95, `InNothingFromPrivate${suffix}`, 1, 65535),
      action: "deny" as const,
      cidr,
    })),
    tcp("in", 100, "InHttpsFromAnywhere", 443),
    tcp("in", 110, "InHttpFromAnywhere", 80),
    tcp("in", 120, "InRepliesBelowRdp", 1024, 3388),
    tcp("in", 130, "InRepliesAboveRdp", 3390, 65535),
    pathMtu("in", 140, "InPathMtuFromAnywhere"),
    tcp("out", 100, "OutRepliesToAnywhere", 1024, 65535),
    tcp("out", 110, "OutHttpsToAnywhere", 443),
    ...publicBlocks.map(({ cidr, suffix }) => ({
      ...tcp("out", suffix === "" ? 120 : 125, `OutHttpToPublic${suffix}`, 80),
      cidr,
    })),
    pathMtu("out", 130, "OutPathMtuToAnywhere"),
  ];
}

function tcp(direction: "in" | "out", number: number, id: string, from: number, to = from): NetworkAclEntry {
  return { id, direction, action: "allow", number, cidr: anywhere, traffic: { from, to } };
}

function pathMtu(direction: "in" | "out", number: number, id: string): NetworkAclEntry {
  return { id, direction, action: "allow", number, cidr: anywhere, traffic: "path-mtu" };
}
