import { defineGuardrail } from "../../define-guardrail";

/**
 * The roles of automations that findings start are handed to Systems Manager by who starts these. EventBridge starts an
 * automation by a role of its own, which needs to pass the automation's.
 */
export const denyAutomationRolePassing = defineGuardrail({
  id: "DenyAutomationRolePassingUnlessStarter",
  family: "service-control",
  posture: "foundation",
  reason: "Whoever passes such a role has a document of their own work as it.",
  source: 'AWS Systems Manager User Guide "Setting up Automation"; IAM User Guide "Actions: iam:PassRole"',
  exempts: [
    { role: "deployment", reason: "It makes these roles, and the rules that start their documents." },
    { role: "access", reason: "It repairs an account by hand when the pipeline cannot." },
    { role: "starter", reason: "EventBridge starts automations by it, and it may start no others." },
    { role: "responder", reason: "It starts responses by hand." },
  ],
  objectives: ["governance.guardrails-attached"],
  denies: ({ automationRoleArns }) => ({
    actions: ["iam:PassRole"],
    resources: [...automationRoleArns].sort(),
  }),
});
