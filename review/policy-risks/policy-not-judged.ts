import type { PolicyRisk } from "../policy-risk";

export const policyNotJudged = {
  id: "policy-not-judged",
  severity: "medium",
  reason: "The plan does not say what the policy will be, so nobody can review it here.",
  advice: "Write the policy as Terraform JSON or with known values, or read it after the apply.",
  source: 'Terraform, "JSON Output Format": after_unknown',
} as const satisfies PolicyRisk;
