import { anyOf } from "../judges/any-of";
import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const keyDisabled = {
  id: "key-disabled",
  severity: "critical",
  reason: "Volumes, buckets, queues and databases under the key can no longer be used.",
  advice: "Keep the key enabled.",
  source: 'AWS KMS Developer Guide, "Enabling and disabling keys"',
  reads: { aws_kms_key: ["is_enabled"], aws_kms_replica_key: ["enabled"], aws_kms_external_key: ["enabled"] },
  judge: anyOf(
    turnedOff("is_enabled", "is disabled: everything under it stops at once", { absent: true }),
    turnedOff("enabled", "is disabled: everything under it stops at once", { absent: true }),
  ),
  cases: {
    dangerous: [
      { type: "aws_kms_replica_key", before: { enabled: true }, after: { enabled: false } },
      { type: "aws_kms_key", before: { is_enabled: true }, after: { is_enabled: false } },
    ],
    harmless: [{ type: "aws_kms_key", before: { is_enabled: false }, after: { is_enabled: true } }],
  },
} as const satisfies Risk;
