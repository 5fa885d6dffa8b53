import { availabilityZones as known } from "../../facts/availability-zones";
import { awsRegions } from "../../facts/aws-regions";
import { python } from "../python";
import { tableChanges } from "../table-changes";
import type { TableRefresh } from "../table-refresh";
import { zonesFromMoto } from "../zones-from-moto";

const program = `
import json
from moto.ec2.models.availability_zones_and_regions import RegionsAndZonesBackend
zones = RegionsAndZonesBackend.zones
print(json.dumps({region: [zone.name for zone in those] for region, those in zones.items()}))
`;

/** From answers of "DescribeAvailabilityZones" that moto keeps: `pip install --upgrade moto`. */
export const availabilityZones: TableRefresh = async () => {
  const regions = awsRegions.map(({ name }) => name);
  const after = zonesFromMoto(python(program) as Record<string, string[]>, known, regions);
  const table = (zones: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(zones).map(([region, letters]) => [region, [...letters]]));
  return {
    changes: tableChanges(table(known), table(after)),
    table: {
      name: "availabilityZones",
      lines: Object.entries(after).map(([region, letters]) => `  "${region}": "${letters}",\n`),
    },
  };
};
