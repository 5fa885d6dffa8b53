import type { Organization } from "../config/schema/organization";
import { cidrPlan } from "../core/cidr-plan";
import type { Problem } from "../core/problem";
import { zoneSlots } from "../core/zone-slots";
import { exportedZones } from "../export/exported-zones";

/**
 * Which networks of the repository in a directory would get or lose a zone while AWS keeps their firewall in the zones that it
 * has: the apply would end in the middle, with subnets made and no endpoint in them.
 *
 * @param where the place of a value in the configuration, for messages
 * @throws PalisadeError when the directory cannot be read
 */
export function protectedFirewallZones(
  { networks, firewalls }: Organization,
  where: (path: readonly string[]) => string,
  directory: string,
): Problem[] {
  return Object.entries(networks).flatMap(([name, network]): Problem[] => {
    const { account, region, cidr, subnetPrefixes, zones, firewall, transit } = network;
    if (firewall === undefined || firewalls[firewall]?.zoneChanges !== undefined) return [];
    const now = zoneSlots(zones);
    const plan = cidrPlan({
      cidr,
      tiers: subnetPrefixes,
      slots: Math.max(...now.values()),
      transit: transit !== undefined,
    });
    const before = exportedZones(directory, `accounts/${account}/${region}/network-${name}`, plan.firewall);
    if (before.size === 0) return [];
    const changed = [
      ...[...now.keys()].filter((zone) => !before.has(zone)),
      ...[...before.keys()].filter((zone) => !now.has(zone)),
    ];
    if (changed.length === 0) return [];
    return [
      {
        where: where(["networks", name, "zones"]),
        found: `${[...now.keys()].join(", ")}, and the network was exported with ${[...before.keys()].join(", ")}: its firewall is protected from such a change`,
        allowed: `other zones while firewalls.${firewall}.zoneChanges lifts that protection: AWS would refuse the change in the middle of an apply`,
        fix: `add zoneChanges: { reason, expires } to firewalls.${firewall}, apply, and remove it`,
      },
    ];
  });
}
