import { defineGuardrail } from "../../define-guardrail";

/** What is shared through AWS RAM stays in the organization. */
export const denyResourceSharingOutsideOrganization = defineGuardrail({
  id: "DenyResourceSharingOutsideOrganization",
  family: "service-control",
  posture: "strict",
  reason: "A resource share with a stranger is a door that no bucket policy shows.",
  source: 'AWS RAM User Guide "Example service control policies for AWS Organizations and AWS RAM"',
  exempts: [],
  objectives: [],
  denies: () => [
    {
      actions: ["ram:CreateResourceShare", "ram:UpdateResourceShare"],
      conditions: { Bool: { "ram:RequestedAllowsExternalPrincipals": "true" } },
    },
    {
      actions: ["ram:AssociateResourceShare"],
      conditions: { Bool: { "ram:AllowsExternalPrincipals": "true" } },
    },
  ],
});
