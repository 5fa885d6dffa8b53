import { defineGuardrail } from "../../define-guardrail";

/** Grants on keys are made for AWS services that work with them, and by review. */
export const denyKeyGrants = defineGuardrail({
  id: "DenyKeyGrantsUnlessAwsService",
  family: "service-control",
  posture: "strict",
  reason: "A grant gives a key away without showing in its policy.",
  source: 'AWS KMS Developer Guide "Grants in AWS KMS"; Security Hub "kms:GrantIsForAWSResource"',
  exempts: [
    { role: "deployment", reason: "Grants for service-linked roles are applied through it." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: ["encryption.keys-closed"],
  denies: () => ({
    actions: ["kms:CreateGrant"],
    conditions: { Bool: { "kms:GrantIsForAWSResource": "false" } },
  }),
});
