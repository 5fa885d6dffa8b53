import { defineGuardrail } from "../../define-guardrail";

/** Networks keep recording their flows and their DNS queries. */
export const denyFlowLogDeletion = defineGuardrail({
  id: "DenyFlowLogDeletionUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "Without flow logs, traffic to an attacker leaves no trace.",
  source: 'Amazon VPC User Guide "Logging IP traffic using VPC Flow Logs"; CIS 4.7',
  exempts: [{ role: "deployment", reason: "It replaces flow logs and removes them with their network." }],
  objectives: ["network.flows-logged"],
  denies: () => ({
    actions: [
      "ec2:DeleteFlowLogs",
      "route53resolver:DeleteResolverQueryLogConfig",
      "route53resolver:DisassociateResolverQueryLogConfig",
    ],
  }),
});
