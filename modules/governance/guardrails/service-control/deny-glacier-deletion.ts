import { defineGuardrail } from "../../define-guardrail";

/** Archives in S3 Glacier vaults stay. */
export const denyGlacierDeletion = defineGuardrail({
  id: "DenyGlacierDeletionUnlessAccessRole",
  family: "service-control",
  posture: "strict",
  reason: "What is archived for ten years is not missed on the day it is deleted.",
  source: 'Amazon S3 Glacier Developer Guide "Vault Lock"',
  exempts: [{ role: "access", reason: "From the management account, an archive can be deleted by hand." }],
  objectives: [],
  denies: () => ({
    actions: [
      "glacier:AbortVaultLock",
      "glacier:DeleteArchive",
      "glacier:DeleteVault",
      "glacier:DeleteVaultAccessPolicy",
    ],
  }),
});
