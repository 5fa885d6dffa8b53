import { defineGuardrail } from "../../define-guardrail";

/** Services of App Runner reach the network through a VPC connector. */
export const denyAppRunnerOutsideVpc = defineGuardrail({
  id: "DenyAppRunnerOutsideVpc",
  family: "service-control",
  posture: "regulated",
  reason: "Outside a VPC, no endpoint policy, flow log or firewall sees what it does.",
  source: 'AWS App Runner Developer Guide "Condition keys"',
  exempts: [{ role: "break-glass", reason: "A system that is down may need it at once." }],
  objectives: [],
  denies: () => ({
    actions: ["apprunner:CreateService", "apprunner:UpdateService"],
    conditions: { Null: { "apprunner:VpcConnectorArn": "true" } },
  }),
});
