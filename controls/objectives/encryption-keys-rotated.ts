import { judged } from "../judged";
import type { Objective } from "../objective";

/** Keys renew their material. */
export const encryptionKeysRotated = {
  id: "encryption.keys-rotated",
  promise: "Every symmetric key is rotated at least once a year, and is deleted only after thirty days.",
  source: "CIS AWS Foundations 4.6; AWS KMS Developer Guide, Rotate AWS KMS keys; Security Hub KMS.3, KMS.4",
  proof: (stack) =>
    judged(stack, "aws_kms_key", (body) => {
      if ((body["deletion_window_in_days"] ?? 30) !== 30)
        return "it may be deleted sooner than in thirty days";
      // KMS rotates only symmetric encryption keys.
      if ((body["key_usage"] ?? "ENCRYPT_DECRYPT") !== "ENCRYPT_DECRYPT") return undefined;
      if ((body["customer_master_key_spec"] ?? "SYMMETRIC_DEFAULT") !== "SYMMETRIC_DEFAULT") return undefined;
      if (body["enable_key_rotation"] !== true) return "its rotation is not enabled";
      return Number(body["rotation_period_in_days"] ?? 365) <= 365
        ? undefined
        : `it is rotated only every ${body["rotation_period_in_days"]} days`;
    }),
} as const satisfies Objective;
