import { defineGuardrail } from "../../define-guardrail";

/** The keys under which the log archive is encrypted stay usable, and open to nobody new. */
export const denyLogKeyChanges = defineGuardrail({
  id: "DenyLogKeyChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "A disabled key or a changed key policy makes every log unreadable, or readable by others.",
  source: 'AWS KMS Developer Guide "Key policies in AWS KMS"; AWS Security Reference Architecture',
  exempts: [{ role: "deployment", reason: "It makes the keys and their policies." }],
  objectives: ["encryption.keys-closed", "logging.archive-immutable"],
  denies: ({ names, logArchiveAccountId }) => ({
    actions: [
      "kms:DeleteAlias",
      "kms:DisableKey",
      "kms:DisableKeyRotation",
      "kms:PutKeyPolicy",
      "kms:UpdateAlias",
      "kms:UpdatePrimaryRegion",
    ],
    resources: [`arn:${names.partition}:kms:*:${logArchiveAccountId}:key/*`],
  }),
});
