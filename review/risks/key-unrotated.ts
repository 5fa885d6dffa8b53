import { anyOf } from "../judges/any-of";
import { raised } from "../judges/raised";
import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const keyUnrotated = {
  id: "key-unrotated",
  severity: "medium",
  reason: "A control of every benchmark is broken.",
  advice: "Keep enable_key_rotation true.",
  source: 'AWS KMS Developer Guide, "Rotating AWS KMS keys"; CIS AWS Foundations Benchmark, KMS.4',
  reads: { aws_kms_key: ["enable_key_rotation", "rotation_period_in_days"] },
  judge: anyOf(
    turnedOff("enable_key_rotation", "is no longer rotated"),
    raised("rotation_period_in_days", "is rotated less often"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_kms_key",
        before: { rotation_period_in_days: 400 },
        after: { rotation_period_in_days: 4000 },
      },
      { type: "aws_kms_key", before: { enable_key_rotation: true }, after: { enable_key_rotation: false } },
    ],
    harmless: [
      { type: "aws_kms_key", before: { enable_key_rotation: false }, after: { enable_key_rotation: true } },
    ],
  },
} as const satisfies Risk;
