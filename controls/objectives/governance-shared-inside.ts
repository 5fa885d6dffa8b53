import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";

/** What is shared stays in the organization. */
export const governanceSharedInside = {
  id: "governance.shared-inside",
  promise:
    "What accounts share by AWS RAM reaches accounts, OUs or the whole of the organization and nobody else, without an invitation that somebody must accept.",
  source:
    'AWS RAM User Guide, "Enable resource sharing within AWS Organizations"; AWS Well-Architected SEC03-BP08, share resources securely within your organization',
  proof: (stack) =>
    merged(
      judged(stack, "aws_ram_sharing_with_organization", () => undefined),
      judged(stack, "aws_ram_resource_share", (share) =>
        share.allow_external_principals === false
          ? undefined
          : "it may be shared outside of the organization",
      ),
      judged(stack, "aws_ram_principal_association", ({ principal }) =>
        inOrganization.test(String(principal))
          ? undefined
          : "its principal is no account, OU or organization",
      ),
    ),
} as const satisfies Objective;

const inOrganization =
  /^(\d{12}|arn:[^:]+:organizations::\d{12}:(organization|ou)\/o-[a-z0-9]+(\/ou-[a-z0-9-]+)?)$/;
