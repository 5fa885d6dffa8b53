import { defineGuardrail } from "../../define-guardrail";

/**
 * No key is scheduled for deletion, by a pipeline least of all: what it encrypted is lost for ever. Deleting
 * one is a deliberate act from the management account.
 */
export const denyKeyDeletion = defineGuardrail({
  id: "DenyKeyDeletionUnlessAccessRole",
  family: "service-control",
  posture: "foundation",
  reason: "Deleting a key destroys all that it encrypted, backups included.",
  source: 'AWS KMS Developer Guide "Controlling access to key deletion"; CIS 5.7',
  exempts: [{ role: "access", reason: "From the management account, a retired key can be deleted by hand." }],
  objectives: ["encryption.keys-closed"],
  denies: () => ({ actions: ["kms:DeleteImportedKeyMaterial", "kms:ScheduleKeyDeletion"] }),
});
