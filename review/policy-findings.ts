import type { Finding } from "./finding";
import { isSensitiveAt } from "./is-sensitive-at";
import type { Change } from "./plan/change";
import type { Plan } from "./plan/plan";
import type { PlanIndex } from "./plan/plan-index";
import { judgedSet } from "./policy/judged-set";
import { loadActionCatalogue } from "./policy/load-action-catalogue";
import { policyArguments } from "./policy/policy-arguments";
import { policySets } from "./policy/policy-sets";
import { secretsOf } from "./secrets-of";
import { withoutSecrets } from "./without-secrets";

/** What the policies of a plan newly allow, and no longer deny. */
export async function policyFindings(plan: Plan, index: PlanIndex): Promise<readonly Finding[]> {
  if (plan.changes.every(({ action }) => action === "no-op" || action === "read")) return [];
  const sets = policySets(index).filter(({ changes }) => changes.some(({ action }) => action !== "no-op"));
  const services = new Set(
    sets.flatMap(({ before, after }) =>
      [...before, ...after].flatMap(({ actions }) =>
        actions.patterns.map((pattern) => pattern.split(":")[0] ?? ""),
      ),
    ),
  );
  const catalogue = await loadActionCatalogue([...services].filter((name) => /^[a-z0-9-]+$/.test(name)));
  return sets.flatMap((set) => {
    const hidden = set.changes.some(isPolicySensitive);
    const secrets = new Set(set.changes.flatMap((change) => [...secretsOf(change)]));
    const text = (value: string | null) => (hidden || value === null ? null : withoutSecrets(value, secrets));
    return judgedSet(set, index, catalogue).map(
      ({ risk, severity, address, action, message, before, after }): Finding => ({
        rule: risk.id,
        severity,
        plan: plan.source,
        address,
        action,
        message: text(message) ?? "widens, and is marked sensitive, so that what it says is not shown",
        before: text(before),
        after: text(after),
        cause: null,
        waived: null,
      }),
    );
  });
}

function isPolicySensitive({ type, beforeSensitive, afterSensitive }: Change): boolean {
  const paths = (policyArguments.get(type) ?? []).map(({ path }) => path);
  return [beforeSensitive, afterSensitive].some(
    (mask) => mask === true || paths.some((path) => isSensitiveAt(mask, path)),
  );
}
