import { defineGuardrail } from "../../define-guardrail";

/** Nobody deletes a recovery point or shortens its life, by a pipeline least of all. */
export const denyBackupDeletion = defineGuardrail({
  id: "DenyBackupDeletionUnlessAccessRole",
  family: "service-control",
  posture: "strict",
  reason: "Whoever can delete the backups can ask for a ransom.",
  source:
    'AWS Backup Developer Guide "Security in AWS Backup"; AWS Security Reference Architecture "Ransomware"',
  exempts: [{ role: "access", reason: "From the management account, a backup can be deleted by hand." }],
  objectives: [],
  denies: () => ({
    actions: [
      "backup:DeleteBackupVault",
      "backup:DeleteRecoveryPoint",
      "backup:DisassociateRecoveryPoint*",
      "backup:UpdateRecoveryPointLifecycle",
      "rds:DeleteDBClusterAutomatedBackup",
      "rds:DeleteDBInstanceAutomatedBackup",
    ],
  }),
});
