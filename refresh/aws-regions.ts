import { awsRegions } from "../facts/aws-regions";
import { botocoreData } from "./botocore-data";
import { regionsFromEndpoints } from "./regions-from-endpoints";
import type { Endpoints } from "./services-from-endpoints";
import { tableChanges } from "./table-changes";
import { writeTable } from "./write-table";

/**
 * Refreshes `facts/aws-regions.ts`, and prints what changed:
 *
 *     npx tsx refresh/aws-regions.ts
 *
 * Needs python3 with botocore: `pip install --upgrade botocore`. A new Region wants a row in the other tables by Region:
 * run their scripts too, and read the pages that `facts/features-by-region.ts` names.
 */
const after = regionsFromEndpoints(botocoreData("endpoints.json") as Endpoints, awsRegions);
const table = (regions: typeof awsRegions) =>
  Object.fromEntries(regions.map(({ name, optIn }) => [name, [optIn ? "opt-in" : "enabled by default"]]));
writeTable(
  "aws-regions.ts",
  "awsRegions",
  after.map(({ name, optIn }) => `  { name: "${name}", optIn: ${optIn} },\n`),
  tableChanges(table(awsRegions), table(after)),
);
