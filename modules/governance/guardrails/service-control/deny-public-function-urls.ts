import { defineGuardrail } from "../../define-guardrail";

/** A function that is called by URL asks for a signature. */
export const denyPublicFunctionUrls = defineGuardrail({
  id: "DenyFunctionUrlsUnlessIam",
  family: "service-control",
  posture: "strict",
  reason: "A URL without authentication runs code and its role for anybody who finds it.",
  source: 'AWS Lambda Developer Guide "Control access to Lambda function URLs"',
  exempts: [{ role: "break-glass", reason: "A system that is down may need it at once." }],
  objectives: [],
  denies: () => ({
    actions: ["lambda:AddPermission", "lambda:CreateFunctionUrlConfig", "lambda:UpdateFunctionUrlConfig"],
    conditions: { StringEquals: { "lambda:FunctionUrlAuthType": "NONE" } },
  }),
});
