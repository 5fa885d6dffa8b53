import type { Problem } from "../core/problem";
import { keptSlots, type Zones, zoneSlots } from "../core/zone-slots";

/**
 * In what a list of zones would move subnets that were exported: a zone that leaves the list, or comes before others,
 * shifts them to the addresses of their neighbours, and Terraform would replace every subnet with all that is in it.
 * Where each zone has its slot said, it is meant.
 *
 * @param where the zones of the network in the configuration, for messages
 * @param before zone -> slot, as exported
 */
export function movedZoneProblems(
  where: string,
  zones: Zones,
  before: ReadonlyMap<string, number>,
): Problem[] {
  const now = zoneSlots(zones);
  if (!Array.isArray(zones)) return [];
  const owners = new Map([...before].map(([zone, slot]) => [slot, zone]));
  const moved = [...now].filter(([zone, slot]) => {
    const owner = owners.get(slot);
    return before.has(zone) ? before.get(zone) !== slot : owner !== undefined;
  });
  if (moved.length === 0) return [];
  const slots = Object.entries(keptSlots([...now.keys()], before)).map(([zone, slot]) => `${zone}: ${slot}`);
  return [
    {
      where,
      found: `a list in which ${moved.map(([zone]) => zone).join(", ")} would take the addresses of another zone`,
      allowed:
        "zones that keep the addresses with which they were exported: Terraform replaces a subnet that moves",
      fix: `write { ${slots.join(", ")} }: each zone with the slot of its addresses`,
    },
  ];
}
