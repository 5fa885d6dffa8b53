import { controlledServices } from "../../../../facts/controlled-services";
import { defineGuardrail } from "../../define-guardrail";

/**
 * An AWS service that works for somebody works for the organization. Requests that name no account are the
 * service's own, and are left to the resource's policy.
 */
export const denyForeignServiceDeputies = defineGuardrail({
  id: "DenyForeignServiceDeputies",
  family: "resource-control",
  posture: "strict",
  reason: "A service that is trusted by name can be told by a stranger to read or write here.",
  source:
    'AWS Organizations User Guide "Resource control policy examples"; IAM User Guide "The confused deputy problem"',
  exempts: [],
  objectives: [],
  denies: ({ organizationId, perimeter }) => ({
    actions: controlledServices,
    conditions: {
      StringNotEqualsIfExists: {
        "aws:SourceOrgID": organizationId,
        ...(perimeter.trustedIdentityAccountIds.length > 0 && {
          "aws:SourceAccount": [...perimeter.trustedIdentityAccountIds].sort(),
        }),
      },
      Null: { "aws:SourceAccount": "false" },
      Bool: { "aws:PrincipalIsAWSService": "true" },
    },
  }),
});
