import type { PolicyRisk } from "../policy-risk";

export const trustWidened = {
  id: "trust-widened",
  severity: "critical",
  reason: "Whoever a role trusts can take it, with all that it may do.",
  advice: "Name the one role that needs it, and for federation the exact subject and audience.",
  source: 'IAM User Guide, "Update a role trust policy"; "Create a role for OpenID Connect federation"',
} as const satisfies PolicyRisk;
