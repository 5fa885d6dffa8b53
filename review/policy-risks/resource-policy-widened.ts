import type { PolicyRisk } from "../policy-risk";

export const resourcePolicyWidened = {
  id: "resource-policy-widened",
  severity: "critical",
  reason:
    "Others may use the resource than before; a policy of a resource also lets in who is outside of the account.",
  advice: "Name principals, or add aws:PrincipalOrgID, aws:SourceAccount or aws:SourceArn.",
  source: 'IAM User Guide, "Cross account resource access in IAM"; "The confused deputy problem"',
} as const satisfies PolicyRisk;
