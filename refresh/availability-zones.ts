import { execFileSync } from "node:child_process";
import { availabilityZones } from "../facts/availability-zones";
import { awsRegions } from "../facts/aws-regions";
import { tableChanges } from "./table-changes";
import { writeTable } from "./write-table";
import { zonesFromMoto } from "./zones-from-moto";

/**
 * Refreshes `facts/availability-zones.ts`, and prints what changed:
 *
 *     npx tsx refresh/availability-zones.ts
 *
 * Needs python3 with moto, which keeps answers of "DescribeAvailabilityZones": `pip install --upgrade moto`.
 */
const program = `
import json
from moto.ec2.models.availability_zones_and_regions import RegionsAndZonesBackend
zones = RegionsAndZonesBackend.zones
print(json.dumps({region: [zone.name for zone in those] for region, those in zones.items()}))
`;
const names: Record<string, string[]> = JSON.parse(
  execFileSync("python3", ["-c", program], { encoding: "utf8" }),
);
const after = zonesFromMoto(
  names,
  availabilityZones,
  awsRegions.map(({ name }) => name),
);
const table = (zones: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(zones).map(([region, letters]) => [region, [...letters]]));
writeTable(
  "availability-zones.ts",
  "availabilityZones",
  Object.entries(after).map(([region, letters]) => `  "${region}": "${letters}",\n`),
  tableChanges(table(availabilityZones), table(after)),
);
