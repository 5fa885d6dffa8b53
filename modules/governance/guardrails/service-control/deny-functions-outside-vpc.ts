import { defineGuardrail } from "../../define-guardrail";

/** Functions are made in a VPC, and are not taken out of it. An update that leaves the network alone names none, and is left alone. */
export const denyFunctionsOutsideVpc = defineGuardrail({
  id: "DenyFunctionsOutsideVpc",
  family: "service-control",
  posture: "regulated",
  reason: "Outside a VPC, no endpoint policy, flow log or firewall sees what it does.",
  source: 'AWS Lambda Developer Guide "Using IAM condition keys for VPC settings"; Security Hub LAMBDA.3',
  exempts: [{ role: "break-glass", reason: "A system that is down may need it at once." }],
  objectives: [],
  denies: () => [{ actions: ["lambda:CreateFunction"], conditions: { Null: { "lambda:VpcIds": "true" } } }],
});
