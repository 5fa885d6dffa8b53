import type { PlanRisk } from "../plan-risk";

export const planErrored = {
  id: "plan-errored",
  severity: "high",
  reason: "A plan that ended with an error lacks changes, and may not be applied.",
  advice: "Plan again until it ends without an error.",
  source: 'Terraform, "JSON Output Format": errored',
  judge: ({ flaws }) => (flaws.errored ? "ended with an error, so changes may be missing" : undefined),
} as const satisfies PlanRisk;
