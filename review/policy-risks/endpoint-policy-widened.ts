import type { PolicyRisk } from "../policy-risk";

export const endpointPolicyWidened = {
  id: "endpoint-policy-widened",
  severity: "high",
  reason: "What passes the endpoint is no longer bound to your organization, so data can leave through it.",
  advice: "Keep aws:PrincipalOrgID and aws:ResourceOrgID.",
  source:
    'Amazon VPC User Guide, "Control access to VPC endpoints using endpoint policies"; AWS whitepaper "Building a data perimeter on AWS"',
} as const satisfies PolicyRisk;
