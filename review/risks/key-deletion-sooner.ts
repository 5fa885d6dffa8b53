import { lowered } from "../judges/lowered";
import type { Risk } from "../risk";

export const keyDeletionSooner = {
  id: "key-deletion-sooner",
  severity: "medium",
  reason: "The waiting time is the time to notice a mistake or an attack. It counts for a later deletion.",
  advice: "Keep 30 days.",
  source: 'AWS KMS Developer Guide, "Deleting AWS KMS keys": 7 to 30 days',
  reads: {
    aws_kms_key: ["deletion_window_in_days"],
    aws_kms_replica_key: ["deletion_window_in_days"],
    aws_kms_external_key: ["deletion_window_in_days"],
  },
  judge: lowered("deletion_window_in_days", "would be deleted sooner", { absent: 30 }),
  cases: {
    dangerous: [
      { type: "aws_kms_key", before: { deletion_window_in_days: 30 }, after: { deletion_window_in_days: 7 } },
    ],
    harmless: [
      { type: "aws_kms_key", before: { deletion_window_in_days: 7 }, after: { deletion_window_in_days: 30 } },
    ],
  },
} as const satisfies Risk;
