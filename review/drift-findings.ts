import { stableJson } from "../core/stable-json";
import type { Finding } from "./finding";
import { groupDrift } from "./group-drift";
import type { Change } from "./plan/change";
import { isJsonObject } from "./plan/is-json-object";
import type { Plan } from "./plan/plan";
import { PlanIndex } from "./plan/plan-index";
import { valuesAt } from "./plan/values-at";
import { policyArguments } from "./policy/policy-arguments";
import { policyFindings } from "./policy-findings";
import { resourceFindings } from "./resource-findings";
import { risksOf } from "./risks-of";
import { roleDrift } from "./role-drift";

/** What others changed since the last apply, where a risk reads it; what the plan sets back is low. */
export async function driftFindings(
  plan: Plan,
  ownAccounts: ReadonlySet<string>,
  index: PlanIndex,
): Promise<readonly Finding[]> {
  const byHand = plan.drift.flatMap((change) => [...groupDrift(change, index), ...roleDrift(change, index)]);
  const drifted = plan.drift.filter((change) => differing(change, index).length > 0);
  if (drifted.length === 0) return byHand;
  const drift = { ...plan, changes: drifted };
  const own = new PlanIndex(drift, ownAccounts, true);
  const policies = await policyFindings(drift, own);
  const seen = new Set(policies.map(({ address }) => address));
  const others = drifted.flatMap((change) =>
    resourceFindings(drift, change, own, seen).map(({ finding }) => finding),
  );
  const told = [...policies, ...others].map((one): Finding => {
    const change = own.changeAt(one.address);
    const back = change !== undefined && isSetBack(change, index);
    return {
      ...one,
      action: "drift",
      severity: back ? "low" : one.severity,
      message: `was changed outside of Terraform: ${one.message}${back ? "; this apply sets it back" : ""}`,
    };
  });
  return [...told, ...byHand];
}

/** Whether the plan gives back what it was, all of it. */
function isSetBack(drift: Change, index: PlanIndex): boolean {
  const planned = index.changeAt(drift.address);
  if (
    planned === undefined ||
    planned.after === undefined ||
    !["create", "replace", "update"].includes(planned.action)
  )
    return false;
  return differing(drift, index).every((path) => text(planned.after, path) === text(drift.before, path));
}

/** Attributes that a risk or a policy reads, and that are not what they were; one that is gone differs in all. */
function differing({ address, type, action, before, after }: Change, index: PlanIndex): readonly string[] {
  if (action === "no-op") return [];
  const paths = [
    ...risksOf(type).flatMap(({ reads }) => reads[type] ?? []),
    ...(policyArguments.get(type) ?? []).map(({ path }) => path),
  ];
  if (after === undefined) return paths.length > 0 ? paths : ["id"];
  // What is not written here, other resources write: routes of a table, the policy of a topic.
  return paths.filter(
    (path) =>
      text(before, path) !== text(after, path) &&
      (index.hasArgument(address, path) ?? index.plan.expressions.size === 0),
  );
}

function text(values: unknown, path: string): string {
  return stableJson(plain(valuesAt(values, path)) ?? null);
}

/** Null, an empty list and an empty object are one: providers fill them in after each apply. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(plain).filter((one) => one !== undefined);
    return list.length === 0 ? undefined : list;
  }
  if (isJsonObject(value)) {
    const entries = Object.entries(value).flatMap(([key, inner]) => {
      const kept = plain(inner);
      return kept === undefined ? [] : [[key, kept] as const];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  return value === null || value === "" ? undefined : value;
}
