import { defineGuardrail } from "../../define-guardrail";

/** Jobs of Glue run in a VPC. */
export const denyGlueJobsOutsideVpc = defineGuardrail({
  id: "DenyGlueJobsOutsideVpc",
  family: "service-control",
  posture: "regulated",
  reason: "Outside a VPC, no endpoint policy, flow log or firewall sees what it does.",
  source: 'AWS Glue Developer Guide "Using condition keys for VPC settings"',
  exempts: [{ role: "break-glass", reason: "A system that is down may need it at once." }],
  objectives: [],
  denies: () => ({
    actions: ["glue:CreateJob", "glue:UpdateJob"],
    conditions: { Null: { "glue:VpcIds": "true" } },
  }),
});
