import { defineGuardrail } from "../../define-guardrail";

/** Backup vaults of the baseline, all named `<prefix>-*`, keep their lock, their policy and their notices. */
export const denyBackupVaultChanges = defineGuardrail({
  id: "DenyBackupVaultChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "An unlocked vault can be emptied, and a shared one copied, before anybody asks for a restore.",
  source: 'AWS Backup Developer Guide "Vault access policies", "AWS Backup Vault Lock"',
  exempts: [{ role: "deployment", reason: "It makes the vaults, and changes them after review." }],
  objectives: [],
  denies: ({ names }) => ({
    actions: [
      "backup:DeleteBackupVault",
      "backup:DeleteBackupVaultAccessPolicy",
      "backup:DeleteBackupVaultLockConfiguration",
      "backup:DeleteBackupVaultNotifications",
      "backup:PutBackupVaultAccessPolicy",
      "backup:PutBackupVaultLockConfiguration",
      "backup:PutBackupVaultNotifications",
    ],
    resources: [`arn:${names.partition}:backup:*:*:backup-vault:${names.prefix}-*`],
  }),
});
