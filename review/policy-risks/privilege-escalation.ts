import type { PolicyRisk } from "../policy-risk";

export const privilegeEscalation = {
  id: "privilege-escalation",
  severity: "critical",
  reason: "With these actions a principal gives itself whatever it does not have yet.",
  advice: "Limit them to named resources and by a permissions boundary, or leave them out.",
  source:
    'IAM User Guide, "Grant a user permissions to pass a role to an AWS service"; Rhino Security Labs, "AWS IAM Privilege Escalation Methods"',
} as const satisfies PolicyRisk;
