import { zoneSlots } from "../../core/zone-slots";
import type { Finding, Rule } from "../rule";

/** Elastic IP addresses that exist are each for one NAT gateway, in a zone that has one. */
export const natAddressesAreUsed: Rule = ({ networks }, { unreadable }) => {
  const owners = new Map<string, string>();
  return Object.entries(networks).flatMap(([name, { nat, zones, natAddresses = {} }]) => {
    if (unreadable.some((gone) => gone.startsWith(`networks.${name}.zones`))) return [];
    const all = [...zoneSlots(zones).keys()];
    const places = nat === "none" ? [] : nat === "one" ? all.slice(0, 1) : all;
    return Object.entries(natAddresses).flatMap(([zone, address]): Finding[] => {
      const path = ["networks", name, "natAddresses", zone];
      const owner = owners.get(address);
      owners.set(address, `networks.${name}.natAddresses.${zone}`);
      const stray: Finding = {
        path,
        found: `an address for ${zone}, which has no NAT gateway`,
        allowed:
          places.length === 0
            ? "no addresses: nat is none"
            : `addresses for ${places.join(", ")}: nat is ${nat}`,
        fix: "name the zone of a NAT gateway, or change nat",
      };
      const shared: Finding = {
        path,
        found: `${address}, which ${owner} has`,
        allowed: "each address once: it can belong to one NAT gateway",
        fix: "name the allocation id of another Elastic IP address of the account",
      };
      return [...(places.includes(zone) ? [] : [stray]), ...(owner === undefined ? [] : [shared])];
    });
  });
};
