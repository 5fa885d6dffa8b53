import { defineGuardrail } from "../../define-guardrail";

/** There is one IAM Identity Center, that of the organization: no account makes or deletes one of its own. */
export const denyIdentityCenterInstanceChanges = defineGuardrail({
  id: "DenyIdentityCenterInstanceChanges",
  family: "service-control",
  posture: "foundation",
  reason: "An instance of its own gives an account users that nobody else knows of.",
  source: 'IAM Identity Center User Guide "Block account instance creation with service control policies"',
  exempts: [],
  objectives: [],
  denies: () => ({ actions: ["sso:CreateInstance", "sso:DeleteInstance"] }),
});
