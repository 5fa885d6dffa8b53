import { defineGuardrail } from "../../define-guardrail";

/**
 * Backups go on: the opt-in of resource types, without which a selection by tags backs up nothing of a type, and the vaults
 * and roles that `policies.backup` names.
 */
export const denyBackupSettingsChanges = defineGuardrail({
  id: "DenyBackupSettingsChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "Backups that stop tell nobody, and those that were made expire.",
  source: 'AWS Backup Developer Guide "Service opt-in", "Vault access policies", "IAM service roles"',
  exempts: [
    { role: "deployment", reason: "It opts resource types in, and changes vaults and roles after review." },
  ],
  objectives: [],
  denies: ({ names: { partition, prefix }, settings: { backup = [] } }) => {
    const vaults = [...new Set(backup.map(({ vault }) => vault))].filter(
      (vault) => !vault.startsWith(`${prefix}-`),
    );
    const roles = [...new Set(backup.map(({ role }) => role))];
    return [
      { actions: ["backup:UpdateRegionSettings"] },
      ...(vaults.length > 0
        ? [
            {
              actions: [
                "backup:DeleteBackupVault",
                "backup:DeleteBackupVaultLockConfiguration",
                "backup:PutBackupVaultAccessPolicy",
              ],
              resources: vaults.map((vault) => `arn:${partition}:backup:*:*:backup-vault:${vault}`).sort(),
            },
          ]
        : []),
      ...(roles.length > 0
        ? [
            {
              actions: [
                "iam:AttachRolePolicy",
                "iam:DeleteRole",
                "iam:DeleteRolePolicy",
                "iam:DetachRolePolicy",
                "iam:PutRolePermissionsBoundary",
                "iam:PutRolePolicy",
                "iam:UpdateAssumeRolePolicy",
              ],
              resources: roles.map((role) => `arn:${partition}:iam::*:role/${role}`).sort(),
            },
          ]
        : []),
    ];
  },
});
