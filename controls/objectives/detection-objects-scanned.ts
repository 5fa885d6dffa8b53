import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";

/** What comes into a bucket from outside is scanned, and says by a tag what was found. */
export const detectionObjectsScanned = {
  id: "detection.objects-scanned",
  promise:
    "GuardDuty scans each new object of the named buckets and tags it with what it found, by a role that reaches these buckets only.",
  source: "GuardDuty User Guide, Malware Protection for S3",
  proof: (stack) =>
    merged(
      judged(stack, "aws_guardduty_malware_protection_plan", (body) => {
        const [actions] = [body["actions"]].flat() as { tagging?: unknown }[];
        const [tagging] = [actions?.tagging].flat() as { status?: unknown }[];
        return tagging?.status === "ENABLED" ? undefined : "what it finds is written on no object";
      }),
      judged(stack, "aws_iam_role_policy", (body) => {
        const wide = policyStatements(body["policy"]).find(
          ({ Action, Resource }) =>
            [Action ?? []].flat().some((action) => action.startsWith("s3:")) &&
            [Resource ?? []].flat().some((resource) => /:s3:::(\*|[^/]*\*)/.test(resource)),
        );
        return wide === undefined ? undefined : `${wide.Sid} reaches more than the named buckets`;
      }),
    ),
} as const satisfies Objective;
