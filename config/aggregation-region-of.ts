import { aggregationRegion } from "../core/aggregation-region";
import type { Organization } from "./schema/organization";

/**
 * Region in which Security Hub aggregates the findings of an organization: home, or the first that can and that both
 * accounts use which administer it. Undefined where there is none.
 */
export function aggregationRegionOf({ accounts, regions }: Organization): string | undefined {
  const administering = Object.values(accounts).filter(
    ({ role }) => role !== "workload" && role !== "log-archive",
  );
  const used = regions.enabled.filter((region) =>
    administering.every((account) => account.regions?.includes(region) ?? true),
  );
  return aggregationRegion(regions.home, used);
}
