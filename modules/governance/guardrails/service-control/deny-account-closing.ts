import { defineGuardrail } from "../../define-guardrail";

/** Closing an account is decided in the management account, which service control policies do not bind. */
export const denyAccountClosing = defineGuardrail({
  id: "DenyAccountClosing",
  family: "service-control",
  posture: "foundation",
  reason: "A closed account deletes all that it holds after ninety days.",
  source: 'AWS Organizations User Guide "Protect member accounts from closure"',
  exempts: [],
  objectives: ["governance.accounts-organized"],
  denies: () => ({ actions: ["account:CloseAccount"] }),
});
