import { judged } from "../judged";
import type { Objective } from "../objective";
import { recordsObjects } from "../records-objects";

/** Who changed an object can be told. */
export const loggingObjectWritesRecorded = {
  id: "logging.object-writes-recorded",
  promise: "The trail records writes of S3 objects in every bucket but those that receive its own logs.",
  source: "CIS AWS Foundations 7.0 4.8; AWS CloudTrail User Guide, advanced event selectors",
  proof: (stack) =>
    judged(stack, "aws_cloudtrail", (body) =>
      recordsObjects(body, "writes") ? undefined : "it excludes writes of objects",
    ),
} as const satisfies Objective;
