import { awsRegions as known } from "../../facts/aws-regions";
import { botocoreData } from "../botocore-data";
import { regionsFromEndpoints } from "../regions-from-endpoints";
import type { Endpoints } from "../services-from-endpoints";
import { tableChanges } from "../table-changes";
import type { TableRefresh } from "../table-refresh";

/** A new Region wants a row in the other tables by Region: refresh them too. */
export const awsRegions: TableRefresh = async () => {
  const after = regionsFromEndpoints(botocoreData("endpoints.json") as Endpoints, known);
  const table = (regions: typeof known) =>
    Object.fromEntries(regions.map(({ name, optIn }) => [name, [optIn ? "opt-in" : "enabled by default"]]));
  return {
    changes: tableChanges(table(known), table(after)),
    table: {
      name: "awsRegions",
      lines: after.map(({ name, optIn }) => `  { name: "${name}", optIn: ${optIn} },\n`),
    },
  };
};
