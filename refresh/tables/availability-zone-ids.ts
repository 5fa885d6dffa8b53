import { availabilityZoneIds as known } from "../../facts/availability-zone-ids";
import { awsRegions } from "../../facts/aws-regions";
import { python } from "../python";
import { tableChanges } from "../table-changes";
import type { TableRefresh } from "../table-refresh";

const program = `
import json
from moto.ec2.models.availability_zones_and_regions import RegionsAndZonesBackend
zones = RegionsAndZonesBackend.zones
print(json.dumps({region: those[0].zone_id.split("-")[0] for region, those in zones.items() if those}))
`;

/** From answers of "DescribeAvailabilityZones" that moto keeps: `pip install --upgrade moto`. */
export const availabilityZoneIds: TableRefresh = async () => {
  const seen = python(program) as Record<string, string>;
  // A Region that moto does not have is known from elsewhere.
  const after = Object.fromEntries(
    awsRegions.flatMap(({ name }) => {
      const id = seen[name] ?? known[name];
      return id === undefined ? [] : [[name, id] as const];
    }),
  );
  const table = (ids: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(ids).map(([region, id]) => [region, [id]]));
  return {
    changes: tableChanges(table(known), table(after)),
    table: {
      name: "availabilityZoneIds",
      lines: Object.entries(after).map(([region, id]) => `  "${region}": "${id}",\n`),
    },
  };
};
