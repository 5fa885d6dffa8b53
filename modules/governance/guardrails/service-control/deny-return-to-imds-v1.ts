import { defineGuardrail } from "../../define-guardrail";

/** A running instance is not opened to version 1 again. Its other metadata options stay free. */
export const denyReturnToImdsV1 = defineGuardrail({
  id: "DenyMetadataOptionsUnlessImdsV2",
  family: "service-control",
  posture: "foundation",
  reason: "An instance launched with version 2 could be turned back to version 1 a minute later.",
  source: 'Amazon EC2 User Guide "Use IAM policies to enforce IMDSv2"; CIS 6.7',
  exempts: [],
  objectives: ["identity.metadata-service-v2"],
  denies: ({ names }) => ({
    actions: ["ec2:ModifyInstanceMetadataOptions"],
    resources: [`arn:${names.partition}:ec2:*:*:instance/*`],
    conditions: {
      // Present only in a request that sets it.
      Null: { "ec2:Attribute/HttpTokens": "false" },
      StringNotEquals: { "ec2:Attribute/HttpTokens": "required" },
    },
  }),
});
