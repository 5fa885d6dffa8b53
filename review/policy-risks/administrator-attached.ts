import type { PolicyRisk } from "../policy-risk";

export const administratorAttached = {
  id: "administrator-attached",
  severity: "critical",
  reason: "The principal may do everything, to everything.",
  advice: "Give what the work takes, or use a role that people take with MFA and for an hour.",
  source: 'IAM User Guide, "Security best practices in IAM": grant least privilege',
} as const satisfies PolicyRisk;
