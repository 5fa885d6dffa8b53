import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { emptied } from "../judges/emptied";
import { grown } from "../judges/grown";
import type { Judge } from "../judges/judge";
import { shrunk } from "../judges/shrunk";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import { isJsonObject } from "../plan/is-json-object";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

/** Rules by name: in JSON they stand in any order. */
const rulesShorter: Judge = (change) => {
  const { before, after } = change;
  if (before === undefined || after === undefined) return undefined;
  const of = (values: unknown) =>
    new Map(valuesAt(values, "rule").map((rule) => [String(valuesAt(rule, "rule_name")[0]), rule]));
  const next = of(after);
  for (const [name, rule] of of(before)) {
    const now = next.get(name);
    if (now === undefined) return { message: `loses its rule ${name}` };
    const days = (one: unknown) => Number(valuesAt(one, "lifecycle.delete_after")[0] ?? Infinity) || Infinity;
    if (days(now) < days(rule)) {
      return {
        message: `keeps recovery points of rule ${name} for a shorter time`,
        before: `delete_after: ${days(rule)}`,
        after: `delete_after: ${days(now)}`,
      };
    }
  }
  return undefined;
};

/** Types of resources that AWS Backup leaves out in the Region. */
const optedOut: Judge = ({ before, after }) => {
  const [from] = valuesAt(before, "resource_type_opt_in_preference");
  const [to] = valuesAt(after, "resource_type_opt_in_preference");
  if (!isJsonObject(from) || !isJsonObject(to)) return undefined;
  const lost = Object.keys(from).filter((type) => from[type] === true && to[type] !== true);
  return lost.length === 0 ? undefined : { message: `no longer backs up ${lost.join(", ")}` };
};

export const backupPlanWeakened = {
  id: "backup-plan-weakened",
  severity: "high",
  reason: "There is less to restore from, or nothing.",
  advice: "Keep the retention, the copies, and the selection.",
  source: 'AWS Backup Developer Guide, "Backup plans"',
  reads: {
    aws_backup_plan: [
      "rule.lifecycle.delete_after",
      "rule.copy_action.destination_vault_arn",
      "rule.enable_continuous_backup",
      "rule.schedule",
    ],
    aws_backup_selection: ["resources", "not_resources", "selection_tag"],
    aws_backup_region_settings: ["resource_type_opt_in_preference"],
    aws_dlm_lifecycle_policy: ["state"],
  },
  judge: anyOf(
    emptied("rule.schedule", "no longer backs up by itself"),
    turnedOff("rule.enable_continuous_backup", "can no longer be restored to a point in time"),
    shrunk("selection_tag", "selects fewer resources"),
    optedOut,
    deleted("is destroyed: nothing is backed up by it any more"),
    rulesShorter,
    shrunk("rule.copy_action.destination_vault_arn", "no longer copies recovery points to another vault"),
    shrunk("resources", "selects fewer resources"),
    grown("not_resources", "leaves more resources out"),
    turnsBad({
      path: "state",
      absent: "ENABLED",
      bad: (state) => state === "DISABLED",
      message: "makes no snapshots any more",
    }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_backup_plan",
        before: { rule: [{ schedule: "cron(0 1 * * ? *)" }] },
        after: { rule: [{ schedule: null }] },
      },
      {
        type: "aws_backup_region_settings",
        before: { resource_type_opt_in_preference: { EFS: true } },
        after: { resource_type_opt_in_preference: { EFS: false } },
      },
      {
        type: "aws_backup_plan",
        before: { rule: [{ enable_continuous_backup: true }] },
        after: { rule: [{ enable_continuous_backup: false }] },
      },
      {
        type: "aws_backup_selection",
        before: { selection_tag: [{ key: "a" }] },
        after: { selection_tag: [] },
      },
      { type: "aws_dlm_lifecycle_policy", before: { state: "ENABLED" }, after: { state: "DISABLED" } },
      {
        type: "aws_backup_selection",
        before: { not_resources: ["a"] },
        after: { not_resources: ["a", "b"] },
      },
      {
        type: "aws_backup_plan",
        before: { rule: [{ copy_action: [{ destination_vault_arn: "a" }, { destination_vault_arn: "b" }] }] },
        after: { rule: [{ copy_action: [{ destination_vault_arn: "b" }] }] },
      },
      {
        type: "aws_backup_plan",
        before: { rule: [{ rule_name: "daily", lifecycle: [{ delete_after: 365 }] }] },
        after: { rule: [{ rule_name: "daily", lifecycle: [{ delete_after: 7 }] }] },
      },
      { type: "aws_backup_selection", before: {} },
      { type: "aws_backup_selection", before: { resources: ["a", "b"] }, after: { resources: ["a"] } },
    ],
    harmless: [
      {
        type: "aws_backup_plan",
        before: { rule: [{ rule_name: "daily", lifecycle: [{ delete_after: 7 }] }] },
        after: { rule: [{ rule_name: "daily", lifecycle: [{ delete_after: 365 }] }] },
      },
    ],
  },
} as const satisfies Risk;
