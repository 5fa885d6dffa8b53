import { controlledServices } from "../../../../facts/controlled-services";
import { defineGuardrail } from "../../define-guardrail";

/**
 * Data is for identities of the organization and for the partners it names; AWS services are bound by the denial of
 * foreign deputies. Who signs in with a token or an assertion has no organization yet, so of STS only taking on a
 * role by another role is judged. Partners that are let in bring no tag that a perimeter leaves alone.
 */
export const denyForeignIdentities = defineGuardrail({
  id: "DenyForeignIdentities",
  family: "resource-control",
  posture: "regulated",
  reason: "One resource policy with a wildcard hands the data to every account of the world.",
  source: 'AWS "Building a Data Perimeter on AWS": only trusted identities',
  exempts: [],
  objectives: ["data.buckets-private"],
  denies: ({ organizationId, perimeter, names }) => [
    {
      actions: [...controlledServices.filter((actions) => actions !== "sts:*"), "sts:AssumeRole"],
      conditions: {
        StringNotEqualsIfExists: {
          "aws:PrincipalOrgID": organizationId,
          ...(perimeter.trustedIdentityAccountIds.length > 0 && {
            "aws:PrincipalAccount": [...perimeter.trustedIdentityAccountIds].sort(),
          }),
          [`aws:ResourceTag/${names.governance.perimeterTag("identity")}`]: "true",
        },
        BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
      },
    },
    {
      // Service control policies do not bind a stranger, who could tag the session it is granted here.
      actions: ["sts:TagSession"],
      conditions: {
        "ForAnyValue:StringLike": { "aws:TagKeys": `${names.prefix}:exempt-from-*` },
        StringNotEqualsIfExists: { "aws:PrincipalOrgID": organizationId },
      },
    },
  ],
});
