import { defineGuardrail } from "../../define-guardrail";

/** Nobody signs for the organization: subscriptions and agreements are bought by the team. */
export const denyMarketplacePurchases = defineGuardrail({
  id: "DenyMarketplacePurchasesUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "A subscription is a contract, a cost, and software that nobody has reviewed.",
  source: 'AWS Marketplace Buyer Guide "Controlling access to AWS Marketplace subscriptions"',
  exempts: [{ role: "deployment", reason: "Subscriptions are for the team to apply through it." }],
  objectives: [],
  denies: () => ({
    actions: [
      "aws-marketplace:AcceptAgreement*",
      "aws-marketplace:CreateAgreementRequest",
      "aws-marketplace:Subscribe",
      "bedrock:CreateFoundationModelAgreement",
    ],
  }),
});
