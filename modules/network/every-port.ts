import type { NetworkAclEntry } from "./network-acl-entry";

/**
 * The rules that let a block pass on every port of TCP and UDP, and with the ICMP message that path MTU discovery needs. Not
 * one rule for all protocols, which would let tunnels pass, too.
 *
 * @param rule the first of three: its number and name are continued
 */
export function everyPort(rule: Omit<NetworkAclEntry, "action" | "traffic">): NetworkAclEntry[] {
  const ports = { from: 1, to: 65535 };
  return [
    { ...rule, action: "allow", traffic: ports, id: `${rule.id}Tcp` },
    {
      ...rule,
      action: "allow",
      traffic: { ...ports, protocol: "udp" },
      number: rule.number + 1,
      id: `${rule.id}Udp`,
    },
    { ...rule, action: "allow", traffic: "path-mtu", number: rule.number + 2, id: `${rule.id}PathMtu` },
  ];
}
