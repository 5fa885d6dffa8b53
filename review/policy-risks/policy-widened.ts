import type { PolicyRisk } from "../policy-risk";

export const policyWidened = {
  id: "policy-widened",
  severity: "high",
  reason: "A principal may do what it could not do before.",
  advice: "Narrow it to what the work takes.",
  source: 'IAM User Guide, "Policies and permissions in AWS Identity and Access Management"',
} as const satisfies PolicyRisk;
