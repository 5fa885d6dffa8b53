import { defineGuardrail } from "../../define-guardrail";

/** An account stays under the organization's policies. */
export const denyLeavingOrganization = defineGuardrail({
  id: "DenyLeavingOrganization",
  family: "service-control",
  posture: "foundation",
  reason: "An account that leaves takes its data out of reach of every guardrail, log and bill.",
  source: 'AWS Organizations User Guide "Prevent member accounts from leaving the organization"; CIS 2.1.2',
  exempts: [],
  objectives: ["governance.accounts-organized", "governance.guardrails-attached"],
  denies: () => ({ actions: ["organizations:LeaveOrganization"] }),
});
