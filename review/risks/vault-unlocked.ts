import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { emptied } from "../judges/emptied";
import { lowered } from "../judges/lowered";
import type { Risk } from "../risk";

export const vaultUnlocked = {
  id: "vault-unlocked",
  severity: "critical",
  reason: "The lock is what a ransom must get past.",
  advice: "Keep the lock.",
  source: 'AWS Backup Developer Guide, "AWS Backup Vault Lock"',
  reads: {
    aws_backup_vault_lock_configuration: ["min_retention_days", "max_retention_days", "changeable_for_days"],
    aws_glacier_vault_lock: ["complete_lock"],
  },
  judge: anyOf(
    emptied("min_retention_days", "lets recovery points be deleted at once"),
    emptied("changeable_for_days", "may be taken away again (governance mode)"),
    deleted("is destroyed: recovery points may be deleted"),
    lowered("min_retention_days", "lets recovery points be deleted sooner"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_backup_vault_lock_configuration",
        before: { min_retention_days: 30 },
        after: { min_retention_days: null },
      },
      {
        type: "aws_backup_vault_lock_configuration",
        before: { changeable_for_days: 3 },
        after: { changeable_for_days: null },
      },
      { type: "aws_backup_vault_lock_configuration", before: {} },
      {
        type: "aws_backup_vault_lock_configuration",
        before: { min_retention_days: 35 },
        after: { min_retention_days: 1 },
      },
    ],
    harmless: [
      {
        type: "aws_backup_vault_lock_configuration",
        before: { min_retention_days: 1 },
        after: { min_retention_days: 35 },
      },
    ],
  },
} as const satisfies Risk;
