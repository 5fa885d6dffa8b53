import { judged } from "../judged";
import type { Objective } from "../objective";
import { recordsObjects } from "../records-objects";

/** Who read an object can be told. */
export const loggingObjectReadsRecorded = {
  id: "logging.object-reads-recorded",
  promise: "The trail records reads of S3 objects in every bucket but those that receive its own logs.",
  source: "CIS AWS Foundations 7.0 4.9; AWS CloudTrail User Guide, advanced event selectors",
  proof: (stack) =>
    judged(stack, "aws_cloudtrail", (body) =>
      recordsObjects(body, "reads") ? undefined : "it excludes reads of objects",
    ),
} as const satisfies Objective;
