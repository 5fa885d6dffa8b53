import { stableJson } from "../core/stable-json";
import type { Finding } from "./finding";
import { causeOf } from "./plan/cause-of";
import type { Change } from "./plan/change";
import { isJsonObject } from "./plan/is-json-object";
import type { Plan } from "./plan/plan";
import { PlanIndex } from "./plan/plan-index";
import { valuesAt } from "./plan/values-at";
import { planRisks } from "./plan-risks";
import { judgedSet } from "./policy/judged-set";
import { loadActionCatalogue } from "./policy/load-action-catalogue";
import { policyArguments } from "./policy/policy-arguments";
import type { PolicySet } from "./policy/policy-set";
import { policySets } from "./policy/policy-sets";
import type { Risk, Sighting } from "./risk";
import { risksOf } from "./risks-of";
import { secretsOf } from "./secrets-of";
import { severities } from "./severity";

/** The findings of one plan, in no order; secrets are in none of them. */
export async function findingsOf(plan: Plan, ownAccounts: ReadonlySet<string>): Promise<readonly Finding[]> {
  const index = new PlanIndex(plan, ownAccounts);
  const acting = plan.changes.filter(
    ({ action, deposed }) => action !== "no-op" && action !== "read" && !deposed,
  );
  const sets = acting.length === 0 ? [] : policySets(index).filter(changes);
  const policies = await policyFindings(plan, sets, index);
  const told = new Set(policies.map(({ address }) => address));
  const own = acting.flatMap((change) => changeFindings(plan, change, index, told));
  const whole = planRisks.flatMap((risk): Finding[] => {
    const message = risk.judge(plan);
    return message === undefined ? [] : [finding(plan, risk, "", "none", { message })];
  });
  return [
    ...whole,
    ...rooted([...policies, ...own], index),
    ...(await driftFindings(plan, ownAccounts, index)),
  ];
}

function changes({ changes: from }: PolicySet): boolean {
  return from.some(({ action }) => action !== "no-op");
}

async function policyFindings(
  plan: Plan,
  sets: readonly PolicySet[],
  index: PlanIndex,
): Promise<readonly Finding[]> {
  const services = new Set(
    sets.flatMap(({ before, after }) =>
      [...before, ...after].flatMap(({ actions }) =>
        actions.patterns.map((pattern) => pattern.split(":")[0] ?? ""),
      ),
    ),
  );
  services.delete("*");
  const catalogue = await loadActionCatalogue([...services].filter((name) => /^[a-z0-9-]+$/.test(name)));
  return sets.flatMap((set) => {
    const hidden = set.changes.some(isPolicySensitive);
    const secrets = new Set(set.changes.flatMap((change) => [...secretsOf(change)]));
    return judgedSet(set, index, catalogue).map(
      ({ risk, severity, address, action, message, before, after }): Finding => ({
        rule: risk.id,
        severity,
        plan: plan.source,
        address,
        action,
        message: hidden
          ? "widens, and is marked sensitive, so that what it says is not shown"
          : without(message, secrets),
        before: hidden || before === null ? null : without(before, secrets),
        after: hidden || after === null ? null : without(after, secrets),
        cause: null,
        waived: null,
      }),
    );
  });
}

function isPolicySensitive({ type, beforeSensitive, afterSensitive }: Change): boolean {
  if (beforeSensitive === true || afterSensitive === true) return true;
  return (policyArguments.get(type) ?? []).some(({ path }) =>
    [beforeSensitive, afterSensitive].some((mask) => JSON.stringify(valuesAt(mask, path)).includes("true")),
  );
}

function changeFindings(
  plan: Plan,
  change: Change,
  index: PlanIndex,
  told: ReadonlySet<string>,
): readonly Finding[] {
  const secrets = secretsOf(change);
  const seen = (candidates: readonly Risk[]) =>
    candidates.flatMap((risk): Finding[] => {
      const sighting = risk.judge({ ...change, index });
      return sighting === undefined
        ? []
        : [finding(plan, risk, change.address, actionName(change), safe(sighting, secrets))];
    });
  const found = seen(risksOf(change.type));
  if (found.length > 0 || told.has(change.address)) return found;
  return seen(risksOf("*"));
}

function actionName({ action, imported }: Change): string {
  return imported && action !== "replace" ? "import" : action;
}

function finding(
  { source }: Plan,
  risk: Pick<Risk, "id" | "severity">,
  address: string,
  action: string,
  { message, before, after, severity }: Sighting,
): Finding {
  return {
    rule: risk.id,
    severity: severity ?? risk.severity,
    plan: source,
    address,
    action,
    message,
    before: before ?? null,
    after: after ?? null,
    cause: null,
    waived: null,
  };
}

function safe({ message, before, after, severity }: Sighting, secrets: ReadonlySet<string>): Sighting {
  return {
    message: without(message, secrets),
    ...(before !== undefined && { before: without(before, secrets) }),
    ...(after !== undefined && { after: without(after, secrets) }),
    ...(severity !== undefined && { severity }),
  };
}

function without(text: string, secrets: ReadonlySet<string>): string {
  let result = text;
  for (const secret of secrets)
    if (result.includes(secret)) result = result.replaceAll(secret, "(sensitive)");
  return result;
}

/** What follows from another change stands under it, unless it is worse. */
function rooted(findings: readonly Finding[], index: PlanIndex): readonly Finding[] {
  const followers = new Map<string, string[]>();
  const kept: Finding[] = [];
  const roots = new Map<string, Finding[]>();
  for (const one of findings) roots.set(one.address, [...(roots.get(one.address) ?? []), one]);
  for (const one of findings) {
    const change = index.changeAt(one.address);
    const cause = change === undefined ? undefined : causeOf(change, index);
    const above = cause === undefined ? [] : (roots.get(cause) ?? []);
    if (cause === undefined || above.length === 0) kept.push(one);
    else {
      const list = followers.get(cause) ?? [];
      if (!list.includes(one.address)) followers.set(cause, [...list, one.address]);
      const worst = Math.min(...above.map(({ severity }) => severities.indexOf(severity)));
      if (severities.indexOf(one.severity) < worst) kept.push({ ...one, cause });
    }
  }
  return kept.map((one) => {
    const list = one.cause === null ? followers.get(one.address) : undefined;
    if (list === undefined) return one;
    followers.delete(one.address);
    const shown = list.slice(0, 5).join(", ");
    return {
      ...one,
      message: `${one.message}; ${list.length === 1 ? "1 resource follows" : `${list.length} resources follow`}: ${shown}${list.length > 5 ? " ..." : ""}`,
    };
  });
}

/** What others changed, where a risk reads it; what the plan sets back is low. */
async function driftFindings(
  plan: Plan,
  ownAccounts: ReadonlySet<string>,
  index: PlanIndex,
): Promise<readonly Finding[]> {
  const drifted = plan.drift.filter((change) => differsWhereRead(change));
  if (drifted.length === 0) return [];
  const drift = { ...plan, changes: drifted };
  const own = new PlanIndex(drift, ownAccounts);
  const found = drifted.flatMap((change) => {
    const secrets = secretsOf(change);
    return risksOf(change.type).flatMap((risk): Finding[] => {
      const sighting = risk.judge({ ...change, index: own });
      if (sighting === undefined) return [];
      const planned = index.changeAt(change.address);
      const stays =
        planned === undefined ||
        planned.action === "no-op" ||
        risk.judge({ ...change, after: planned.after, action: planned.action, index }) !== undefined;
      return [driftFinding(finding(plan, risk, change.address, "drift", safe(sighting, secrets)), stays)];
    });
  });
  const policies = await policyFindings(drift, policySets(own).filter(changes), own);
  return [
    ...found,
    ...policies.map((one) => {
      const planned = index.changeAt(one.address);
      return driftFinding({ ...one, action: "drift" }, planned === undefined || planned.action === "no-op");
    }),
  ];
}

function driftFinding(one: Finding, stays: boolean): Finding {
  return {
    ...one,
    severity: stays ? one.severity : "low",
    message: `was changed outside of Terraform: ${one.message}${stays ? "" : "; this apply sets it back"}`,
  };
}

function differsWhereRead({ type, action, before, after }: Change): boolean {
  if (action === "no-op") return false;
  if (after === undefined) return true;
  const paths = [
    ...risksOf(type).flatMap((risk) => risk.reads[type] ?? []),
    ...(policyArguments.get(type) ?? []).map(({ path }) => path),
  ];
  return paths.some(
    (path) => stableJson(plain(valuesAt(before, path))) !== stableJson(plain(valuesAt(after, path))),
  );
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
