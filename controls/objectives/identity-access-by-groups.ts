import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { referencedAddress } from "../referenced-address";

/** Who leaves a group has lost all that it gave, and nobody has what no group explains. */
export const identityAccessByGroups = {
  id: "identity.access-by-groups",
  promise: "People have access to accounts through groups of IAM Identity Center only, never by themselves.",
  source:
    'CIS AWS Foundations 7.0 2.19; IAM Identity Center User Guide "Assign user or group access to AWS accounts"',
  proof: (stack) =>
    merged(
      judged(stack, "aws_ssoadmin_account_assignment", (body) =>
        body["principal_type"] !== "GROUP"
          ? "it gives access to a person, and not to a group"
          : body["target_type"] !== "AWS_ACCOUNT"
            ? "it names no account"
            : undefined,
      ),
      judged(stack, "aws_identitystore_group_membership", (body) => {
        const [group, member] = [referencedAddress(body["group_id"]), referencedAddress(body["member_id"])];
        return group?.startsWith("aws_identitystore_group.") && member?.startsWith("aws_identitystore_user.")
          ? undefined
          : "it names no group and person of this stack";
      }),
    ),
} as const satisfies Objective;
