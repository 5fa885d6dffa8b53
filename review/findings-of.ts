import { driftFindings } from "./drift-findings";
import type { Finding } from "./finding";
import type { Plan } from "./plan/plan";
import { PlanIndex } from "./plan/plan-index";
import { planRisks } from "./plan-risks";
import { policyFindings } from "./policy-findings";
import { resourceFindings } from "./resource-findings";
import { rooted } from "./rooted";

/** The findings of one plan, in no order; secrets are in none of them. */
export async function findingsOf(plan: Plan, ownAccounts: ReadonlySet<string>): Promise<readonly Finding[]> {
  const index = new PlanIndex(plan, ownAccounts);
  const policies = await policyFindings(plan, index);
  const told = new Set(policies.map(({ address }) => address));
  const own = plan.changes
    .filter(({ action }) => action !== "no-op" && action !== "read")
    .flatMap((change) => resourceFindings(plan, change, index, told));
  const whole = planRisks.flatMap(({ id, severity, judge }): Finding[] => {
    const message = judge(plan);
    if (message === undefined) return [];
    const none = { before: null, after: null, cause: null, waived: null };
    return [{ rule: id, severity, plan: plan.source, address: "", action: "none", message, ...none }];
  });
  const changes = rooted([...policies.map((finding) => ({ finding, mayFollow: false })), ...own], index);
  return [...whole, ...changes, ...(await driftFindings(plan, ownAccounts, index))];
}
