import { defineGuardrail } from "../../define-guardrail";

/** The password policy of an account stays strong. */
export const denyPasswordPolicyChanges = defineGuardrail({
  id: "DenyPasswordPolicyChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "With a weak policy, the few passwords there are can be guessed.",
  source: 'IAM User Guide "Set an account password policy for IAM users"; CIS 2.8, 2.9',
  exempts: [{ role: "deployment", reason: "It sets the policy." }],
  objectives: ["account.passwords-strong"],
  denies: () => ({ actions: ["iam:DeleteAccountPasswordPolicy", "iam:UpdateAccountPasswordPolicy"] }),
});
