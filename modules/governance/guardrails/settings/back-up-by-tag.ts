import type { Partition } from "../../../../facts/partitions";
import { defineSetting } from "../../define-setting";
import type { BackupPlan } from "../../organization-settings";
import type { Setting } from "../../setting";

/** What carries the tag is backed up, in whichever account it is; the plans are not the accounts' to change. */
export const backUpByTag = defineSetting({
  id: "BackUpByTag",
  family: "backup",
  posture: "foundation",
  reason: "A backup that each team has to think of is missing where it is needed.",
  source: 'AWS Organizations User Guide "Backup policy syntax and examples"',
  needs: { setting: "policies.backup", met: ({ settings }) => settings.backup !== undefined },
  objectives: [],
  states: ({ settings, names }) => ({
    plans: Object.fromEntries(
      (settings.backup ?? []).map((plan) => [plan.name, planOf(plan, names.partition)]),
    ),
  }),
});

function planOf(plan: BackupPlan, partition: Partition): Setting {
  return {
    regions: { "@@assign": [...plan.regions].sort() },
    rules: { [plan.name]: rule(plan) },
    selections: {
      tags: {
        [plan.name]: {
          iam_role_arn: { "@@assign": `arn:${partition}:iam::$account:role/${plan.role}` },
          tag_key: { "@@assign": plan.tag.key },
          tag_value: { "@@assign": [...plan.tag.values].sort() },
        },
      },
    },
  };
}

function rule(plan: BackupPlan): Setting {
  const lifecycle = {
    delete_after_days: { "@@assign": String(plan.deleteAfterDays) },
    ...(plan.coldAfterDays !== undefined && {
      move_to_cold_storage_after_days: { "@@assign": String(plan.coldAfterDays) },
    }),
  };
  return {
    schedule_expression: { "@@assign": plan.schedule },
    target_backup_vault_name: { "@@assign": plan.vault },
    lifecycle,
    ...(plan.copyTo !== undefined && {
      copy_actions: { [plan.copyTo]: { target_backup_vault_arn: { "@@assign": plan.copyTo }, lifecycle } },
    }),
  };
}
