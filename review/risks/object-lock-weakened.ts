import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const objectLockWeakened = {
  id: "object-lock-weakened",
  severity: "high",
  reason: "In compliance mode nobody can delete a locked object; in governance mode a permission is enough.",
  advice: "Keep COMPLIANCE.",
  source: 'Amazon S3 User Guide, "S3 Object Lock retention modes"',
  reads: { aws_s3_bucket_object_lock_configuration: ["rule.default_retention.mode"] },
  judge: turnsBad({
    path: "rule.default_retention.mode",
    absent: "COMPLIANCE",
    bad: (mode) => mode === "GOVERNANCE",
    message: "lets a role with s3:BypassGovernanceRetention delete locked objects",
  }),
  cases: {
    dangerous: [
      {
        type: "aws_s3_bucket_object_lock_configuration",
        before: { rule: [{ default_retention: [{ mode: "COMPLIANCE", days: 1 }] }] },
        after: { rule: [{ default_retention: [{ mode: "GOVERNANCE", days: 1 }] }] },
      },
    ],
    harmless: [
      {
        type: "aws_s3_bucket_object_lock_configuration",
        before: { rule: [{ default_retention: [{ mode: "GOVERNANCE", days: 1 }] }] },
        after: { rule: [{ default_retention: [{ mode: "COMPLIANCE", days: 1 }] }] },
      },
    ],
  },
} as const satisfies Risk;
