import { defineGuardrail } from "../../define-guardrail";

/**
 * Credentials that an instance handed out over version 1 are worth nothing, wherever they are used.
 * `ec2:RoleDelivery` is present only in sessions that came from the metadata service, so others are untouched.
 */
export const denyCredentialsFromImdsV1 = defineGuardrail({
  id: "DenyInstanceCredentialsUnlessImdsV2",
  family: "service-control",
  posture: "strict",
  reason: "Instances older than the other denials may still answer version 1.",
  source: 'Amazon EC2 User Guide "Use IAM policies to enforce IMDSv2"; CIS 6.7',
  exempts: [],
  objectives: ["identity.metadata-service-v2"],
  denies: () => ({
    actions: ["*"],
    conditions: { NumericLessThan: { "ec2:RoleDelivery": "2.0" } },
  }),
});
