import { defineGuardrail } from "../../define-guardrail";

/** Builds run in a VPC. */
export const denyBuildsOutsideVpc = defineGuardrail({
  id: "DenyBuildsOutsideVpc",
  family: "service-control",
  posture: "regulated",
  reason: "Outside a VPC, no endpoint policy, flow log or firewall sees what it does.",
  source: 'AWS CodeBuild User Guide "Use CodeBuild condition keys"',
  exempts: [{ role: "break-glass", reason: "A system that is down may need it at once." }],
  objectives: [],
  denies: () => ({
    actions: ["codebuild:CreateProject"],
    conditions: { Null: { "codebuild:vpcConfig.vpcId": "true" } },
  }),
});
