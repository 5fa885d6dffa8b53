import { defineGuardrail } from "../../define-guardrail";

/** Prompts stay in regions that were chosen: no inference profile that may answer from anywhere. Such a call is authorized with the region `unspecified`. */
export const denyGlobalInference = defineGuardrail({
  id: "DenyGlobalInference",
  family: "service-control",
  posture: "strict",
  reason: "A global inference profile carries prompts and answers to any region of the world.",
  source: 'Amazon Bedrock User Guide "Global cross-Region inference"',
  exempts: [],
  objectives: [],
  denies: () => ({
    actions: ["bedrock:InvokeModel*"],
    conditions: { StringEquals: { "aws:RequestedRegion": "unspecified" } },
  }),
});
