import { zoneSlots } from "../../core/zone-slots";
import { availabilityZoneIds } from "../../facts/availability-zone-ids";
import { availabilityZones } from "../../facts/availability-zones";
import type { Finding, Rule } from "../rule";

/**
 * The Availability Zones of a network are zones of its Region, all by letter or all by id: a letter and an id may mean one
 * zone, and no file can tell. Each has a slot of its own.
 */
export const zonesExist: Rule = ({ networks }) =>
  Object.entries(networks).flatMap(([name, { region, zones }]): Finding[] => {
    const list = [...zoneSlots(zones).keys()];
    const path = (zone: string) => [
      "networks",
      name,
      "zones",
      Array.isArray(zones) ? zones.indexOf(zone) : zone,
    ];
    const letters = list.filter((zone) => zone.length === 1);
    if (letters.length > 0 && letters.length < list.length) {
      return [
        {
          path: ["networks", name, "zones"],
          found: `${list.join(", ")}: letters and ids`,
          allowed:
            "all zones by letter, or all by id: a letter may mean any of them, in each account another",
          fix: "write the ids that `aws ec2 describe-availability-zones` lists for the account",
        },
      ];
    }
    return [
      ...list.filter((zone) => !isZone(region, zone)).map((zone) => noZone(path(zone), region, zone)),
      ...sharedSlots(name, zoneSlots(zones)),
    ];
  });

function isZone(region: string, zone: string): boolean {
  const letters = availabilityZones[region];
  return letters === undefined || (zone.length === 1 ? letters.includes(zone) : idsOf(region).includes(zone));
}

function idsOf(region: string): string[] {
  return [...(availabilityZones[region] ?? "")].map(
    (_, index) => `${availabilityZoneIds[region]}-az${index + 1}`,
  );
}

function noZone(path: Finding["path"], region: string, zone: string): Finding {
  const byLetter = zone.length === 1;
  const known = byLetter ? [...(availabilityZones[region] ?? "")] : idsOf(region);
  return {
    path,
    found: byLetter ? `there is no zone ${region}${zone}` : `there is no zone ${zone} in ${region}`,
    allowed: `the zones of ${region} are ${known.join(", ")}`,
    fix: "name those that `aws ec2 describe-availability-zones` lists for the account",
  };
}

function sharedSlots(name: string, slots: ReadonlyMap<string, number>): Finding[] {
  const owners = new Map<number, string>();
  return [...slots].flatMap(([zone, slot]): Finding[] => {
    const owner = owners.get(slot);
    owners.set(slot, zone);
    return owner === undefined
      ? []
      : [
          {
            path: ["networks", name, "zones", zone],
            found: `the slot ${slot}, which ${owner} has, too`,
            allowed: "each zone has a slot of its own, 1 to 6",
            fix: "choose a free one",
          },
        ];
  });
}
