import { regionsWithoutService } from "../facts/services-by-region";
import { botocoreData } from "./botocore-data";
import { type Endpoints, servicesFromEndpoints } from "./services-from-endpoints";
import { tableChanges } from "./table-changes";
import { tableLines } from "./table-lines";
import { writeTable } from "./write-table";

/**
 * Refreshes `facts/services-by-region.ts`, and prints what changed. To add a service, add its endpoint prefix with an empty
 * list, and run it:
 *
 *     npx tsx refresh/services-by-region.ts
 *
 * Needs python3 with botocore: `pip install --upgrade botocore`.
 */
const after = servicesFromEndpoints(
  botocoreData("endpoints.json") as Endpoints,
  Object.keys(regionsWithoutService),
);
writeTable(
  "services-by-region.ts",
  "regionsWithoutService",
  tableLines(after),
  tableChanges(regionsWithoutService, after),
);
