import { defineGuardrail } from "../../define-guardrail";

/** An instance is launched with version 2 of the metadata service or not at all. */
export const denyLaunchesWithImdsV1 = defineGuardrail({
  id: "DenyLaunchesUnlessImdsV2",
  family: "service-control",
  posture: "strict",
  reason: "Version 1 answers any plain GET, so one forged request hands out the instance's credentials.",
  source: 'Amazon EC2 User Guide "Use IAM policies to enforce IMDSv2"; CIS 6.7',
  exempts: [],
  objectives: ["identity.metadata-service-v2"],
  denies: ({ names }) => ({
    actions: ["ec2:RunInstances"],
    resources: [`arn:${names.partition}:ec2:*:*:instance/*`],
    conditions: { StringNotEquals: { "ec2:MetadataHttpTokens": "required" } },
  }),
});
