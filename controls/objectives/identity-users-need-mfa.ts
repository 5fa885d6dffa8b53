import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";
import { referencedAddress } from "../referenced-address";
import { referringTo } from "../referring-to";
import type { SynthesizedStack } from "../synthesized-stack";

/** What would put a secret into Terraform's state, or give a user what no group explains. */
const never: Readonly<Record<string, string>> = {
  aws_iam_access_key: "its secret would be in Terraform's state",
  aws_iam_user_login_profile: "its password would be in Terraform's state",
  aws_iam_user_policy: "it gives a user what no group explains",
  aws_iam_user_policy_attachment: "it gives a user what no group explains",
  aws_iam_virtual_mfa_device: "its seed would be in Terraform's state",
};

/** A stolen password alone opens nothing. */
export const identityUsersNeedMfa = {
  id: "identity.users-need-mfa",
  promise:
    "IAM users have what they may do from groups alone, and can do nothing without MFA but set it up; neither password nor key of theirs is in Terraform.",
  source:
    'CIS AWS Foundations 7.0 2.10, 2.13; AWS Security Hub IAM.2, IAM.5, IAM.19; IAM User Guide "Security best practices in IAM"',
  proof: (stack) => {
    const bound = groupsThatNeedMfa(stack);
    const members = new Map<string, string[]>();
    for (const body of Object.values(stack.resource?.["aws_iam_group_membership"] ?? {})) {
      const group = referencedAddress(body["group"]) ?? "";
      for (const user of [body["users"]].flat()) {
        const address = referencedAddress(user) ?? "";
        members.set(address, [...(members.get(address) ?? []), group]);
      }
    }
    return merged(
      judged(stack, "aws_iam_user", (_, address) => {
        const groups = members.get(address) ?? [];
        return groups.some((group) => bound.has(group))
          ? undefined
          : "it is in no group that denies all without MFA";
      }),
      ...Object.entries(never).map(([type, problem]) => judged(stack, type, () => problem)),
    );
  },
} as const satisfies Objective;

function groupsThatNeedMfa(stack: SynthesizedStack): ReadonlySet<string> {
  return new Set(
    Object.keys(stack.resource?.["aws_iam_group"] ?? {})
      .map((name) => `aws_iam_group.${name}`)
      .filter((address) =>
        referringTo(stack, "aws_iam_group_policy", "group", address)
          .flatMap(({ policy }) => policyStatements(policy))
          .some(
            ({ Effect, Condition, NotAction, Resource }) =>
              Effect === "Deny" &&
              NotAction !== undefined &&
              ![NotAction].flat().some((action) => action.includes("*")) &&
              [Resource].flat().includes("*") &&
              Condition?.["BoolIfExists"]?.["aws:MultiFactorAuthPresent"] === "false",
          ),
      ),
  );
}
