import { defineGuardrail } from "../../define-guardrail";

/** A key that is scheduled for deletion can be saved for thirty days, which is also what KMS does when nothing is said. */
export const denyShortKeyDeletionWindows = defineGuardrail({
  id: "DenyShortKeyDeletionWindows",
  family: "service-control",
  posture: "strict",
  reason: "A week is over before a backup that needs the key is missed.",
  source: 'AWS KMS Developer Guide "Controlling access to key deletion"',
  exempts: [],
  objectives: ["encryption.keys-closed"],
  denies: () => ({
    actions: ["kms:ScheduleKeyDeletion"],
    conditions: { NumericLessThan: { "kms:ScheduleKeyDeletionPendingWindowInDays": "30" } },
  }),
});
