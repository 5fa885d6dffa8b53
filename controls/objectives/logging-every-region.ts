import { judged } from "../judged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import type { ResourceBody } from "../synthesized-stack";

/** Nothing happens out of sight. */
export const loggingEveryRegion = {
  id: "logging.every-region",
  promise: "Every trail runs, and records every management event of every region and of the global services.",
  source: "CIS AWS Foundations 4.1; Security Hub CloudTrail.1",
  proof: (stack) =>
    judged(stack, "aws_cloudtrail", (body) => {
      if (body["is_multi_region_trail"] !== true) return "it records one region only";
      if ((body["include_global_service_events"] ?? true) !== true) return "it excludes global services";
      if ((body["enable_logging"] ?? true) !== true) return "it is switched off";
      return recordsAllManagementEvents(body) ? undefined : "it excludes management events";
    }),
} as const satisfies Objective;

/** A trail without selectors records all of them. */
function recordsAllManagementEvents(trail: ResourceBody): boolean {
  const basic = nestedBlocks(trail["event_selector"]);
  const advanced = nestedBlocks(trail["advanced_event_selector"]);
  if (basic.length === 0 && advanced.length === 0) return true;
  return (
    basic.some(
      (selector) =>
        (selector["include_management_events"] ?? true) === true &&
        (selector["read_write_type"] ?? "All") === "All" &&
        [selector["exclude_management_event_sources"] ?? []].flat().length === 0,
    ) ||
    advanced.some((selector) => {
      const fields = nestedBlocks(selector["field_selector"]);
      const [field] = fields;
      return (
        fields.length === 1 &&
        field?.["field"] === "eventCategory" &&
        [field["equals"]].flat().includes("Management")
      );
    })
  );
}
