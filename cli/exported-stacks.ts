import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExportedStack } from "../export/exported-stack";
import { appliedBy } from "../stacks/applied-by";
import { concernOf } from "../stacks/concern-of";
import type { Estate } from "../stacks/estate";
import { firstApply } from "../stacks/first-apply";
import { placements } from "../stacks/placements";
import { stackSummary } from "../stacks/stack-summary";
import { exportedAccess } from "./exported-access";

/** The stacks of an organization, as they were synthesized into a folder that stays as long as they are used. */
export function exportedStacks(estate: Estate, folder: string): ExportedStack[] {
  const accessOf = exportedAccess(estate);
  return placements(estate).map((placement) => {
    const access = accessOf(placement);
    const note = firstApply(estate, placement);
    return {
      path: placement.path,
      stackName: placement.stackName,
      account: placement.account,
      accountId: estate.account(placement.account).id,
      region: placement.region,
      scope: placement.scope,
      concern: placement.concern,
      summary: stackSummary(estate, placement),
      wave: placement.wave,
      after: placement.after,
      ...appliedBy(estate, placement),
      // Read when it is asked for, and not kept: all of them together would fill the memory.
      get json() {
        return JSON.parse(readFileSync(join(folder, "stacks", placement.stackName, "cdk.tf.json"), "utf8"));
      },
      connects: concernOf(placement).connects === true,
      ...(note !== undefined && { firstApply: note }),
      ...(access !== undefined && { access }),
    };
  });
}
