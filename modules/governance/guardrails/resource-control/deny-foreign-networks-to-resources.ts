import { controlledServices } from "../../../../facts/controlled-services";
import { defineGuardrail } from "../../define-guardrail";
import { fromForeignNetwork } from "../../from-foreign-network";

/**
 * The same networks as for identities, on the side of the data: service control policies bind nobody in the
 * management account, this binds its people too. Partners work from networks of their own.
 */
export const denyForeignNetworksToResources = defineGuardrail({
  id: "DenyForeignNetworksToResources",
  family: "resource-control",
  posture: "regulated",
  reason: "Stolen credentials of the management account are used from somewhere else.",
  source: 'AWS "Building a Data Perimeter on AWS": only expected networks',
  exempts: [
    { role: "deployment", reason: "The pipeline may run where the team's code is hosted." },
    { role: "access", reason: "It works from the management account." },
    { role: "break-glass", reason: "When the networks are down, it works from anywhere." },
    { role: "responder", reason: "An incident is handled from wherever the responders are." },
  ],
  needs: {
    setting: "perimeter.networks",
    // Without a single network, every request would come from a foreign one.
    met: ({ perimeter: { networks } }) =>
      networks !== undefined && networks.cidrs.length + networks.vpcIds.length > 0,
  },
  objectives: [],
  denies: (context) => ({
    actions: controlledServices,
    conditions: {
      ...fromForeignNetwork(context),
      StringEquals: { "aws:PrincipalOrgID": context.organizationId },
      ArnLike: {
        "aws:PrincipalArn": [
          `arn:${context.names.partition}:iam::*:role/aws-reserved/sso.amazonaws.com/*`,
          `arn:${context.names.partition}:iam::*:user/*`,
        ],
      },
    },
  }),
});
