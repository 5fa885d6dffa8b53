import type { PlanRisk } from "../plan-risk";

export const stateEmpty = {
  id: "state-empty",
  severity: "low",
  reason:
    "Right for a new stack; for one that exists it means that the backend, its key or the workspace is another one, and everything would be made twice.",
  advice: "If the stack exists, look at the backend before you apply.",
  source: 'Terraform, "Backend configuration"',
  judge: ({ flaws }) => (flaws.emptyState ? "creates everything, and has no state" : undefined),
} as const satisfies PlanRisk;
