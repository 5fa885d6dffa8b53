import { regionsWithoutService } from "../../facts/services-by-region";
import { botocoreData } from "../botocore-data";
import { type Endpoints, servicesFromEndpoints } from "../services-from-endpoints";
import { tableChanges } from "../table-changes";
import { tableLines } from "../table-lines";
import type { TableRefresh } from "../table-refresh";

/** To add a service, add its endpoint prefix with an empty list, and run it. */
export const servicesByRegion: TableRefresh = async () => {
  const services = Object.keys(regionsWithoutService);
  const after = servicesFromEndpoints(botocoreData("endpoints.json") as Endpoints, services);
  return {
    changes: tableChanges(regionsWithoutService, after),
    table: { name: "regionsWithoutService", lines: tableLines(after) },
  };
};
