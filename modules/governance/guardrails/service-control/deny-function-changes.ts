import { defineGuardrail } from "../../define-guardrail";

/** Functions of the baseline, all named `<prefix>-*`, run the code that was reviewed. */
export const denyFunctionChanges = defineGuardrail({
  id: "DenyFunctionChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "A response that runs somebody else's code works for them, with its role.",
  source: 'AWS Control Tower "Disallow changes to AWS Lambda functions set up by AWS Control Tower"',
  exempts: [{ role: "deployment", reason: "It makes the functions, and changes them after review." }],
  objectives: [],
  denies: ({ names }) => ({
    actions: [
      "lambda:AddPermission",
      "lambda:CreateFunction",
      "lambda:CreateFunctionUrlConfig",
      "lambda:DeleteFunction*",
      "lambda:PutFunction*",
      "lambda:RemovePermission",
      "lambda:UpdateFunction*",
    ],
    resources: [`arn:${names.partition}:lambda:*:*:function:${names.prefix}-*`],
  }),
});
