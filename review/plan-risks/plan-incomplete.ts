import type { PlanRisk } from "../plan-risk";

export const planIncomplete = {
  id: "plan-incomplete",
  severity: "medium",
  reason: "What Terraform put off is not in this plan; another one follows, which nobody has seen.",
  advice: "Review the next plan as well.",
  source: 'Terraform, "JSON Output Format": complete, deferred_changes',
  judge: ({ flaws, changes }) => {
    const deferred = changes.filter((change) => change.deferred).length;
    if (!flaws.incomplete && deferred === 0) return undefined;
    return `is not complete: ${deferred === 0 ? "changes were put off" : `${deferred} changes wait for another apply`}`;
  },
} as const satisfies PlanRisk;
