import { judged } from "../judged";
import type { Objective } from "../objective";

/** Whoever investigates asks one place what happened anywhere. */
export const loggingEventsQueryable = {
  id: "logging.events-queryable",
  promise:
    "CloudTrail Lake, where it is chosen, records every Region, encrypted with a KMS key, and cannot be removed by one call.",
  source: "AWS CloudTrail User Guide, CloudTrail Lake",
  proof: (stack) =>
    judged(stack, "aws_cloudtrail_event_data_store", (body) => {
      if (body.multi_region_enabled !== true) return "it takes in one region only";
      if (body.kms_key_id === undefined) return "it has no key";
      return body.termination_protection_enabled === true ? undefined : "one call removes it";
    }),
} as const satisfies Objective;
