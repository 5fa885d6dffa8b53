import { policyStatements } from "../../../controls/policy-statements";
import { adding, changing, set, without } from "./change";
import { connected } from "./connected";
import type { Demand, Predicate } from "./demand";

const hasMembers: Predicate = (one) =>
  connected(one, one.type === "aws_iam_group" ? "aws_iam_group_membership" : "aws_iam_user").length > 0;

/** Every group of the user denies all without MFA. */
const needsMfa: Predicate = (user) => {
  const groups = connected(user, "aws_iam_group_membership").flatMap((one) =>
    connected(one, "aws_iam_group"),
  );
  return (
    groups.length > 0 &&
    groups.every((group) =>
      connected(group, "aws_iam_group_policy")
        .flatMap(({ body }) => policyStatements(body["policy"]))
        .some(
          ({ Effect, Condition }) =>
            Effect === "Deny" && Condition?.["BoolIfExists"]?.["aws:MultiFactorAuthPresent"] === "false",
        ),
    )
  );
};

/** What checkov demands of IAM users and their groups. */
export const userDemands: readonly Demand[] = [
  {
    check: "CKV2_AWS_14",
    types: ["aws_iam_group", "aws_iam_group_membership"],
    subject: "a group has users",
    kind: "met",
    holds: hasMembers,
    breaches: [both("aws_iam_group_membership", "aws_iam_user")],
  },
  {
    check: "CKV2_AWS_21",
    types: ["aws_iam_group_membership"],
    subject: "users are in groups",
    kind: "met",
    holds: (one) => hasMembers(one) && connected(one, "aws_iam_group").length > 0,
    breaches: [without("aws_iam_user"), without("aws_iam_group")],
  },
  {
    check: "CKV2_AWS_22",
    types: ["aws_iam_user"],
    subject: "no password in Terraform",
    kind: "met",
    holds: (user) => connected(user, "aws_iam_user_login_profile").length === 0,
    breaches: [adding("aws_iam_user_login_profile", { user: "${@.name}" })],
  },
  {
    check: "CKV2_AWS_56",
    types: ["aws_iam_group_policy_attachment"],
    subject: "AWS's policy IAMFullAccess is not attached",
    kind: "met",
    holds: ({ body }) => !String(body["policy_arn"]).includes("IAMFullAccess"),
    breaches: [set("policy_arn", "arn:aws:iam::aws:policy/IAMFullAccess")],
  },
  {
    check: "CKV_AWS_273",
    types: ["aws_iam_user"],
    subject: "no users; instead, only users who can do nothing without MFA",
    kind: "exception",
    holds: needsMfa,
    breaches: [without("aws_iam_group_policy"), changing("aws_iam_group_membership", set("users", []))],
  },
  {
    check: "CKV_AWS_274",
    types: ["aws_iam_group_policy_attachment"],
    subject: "AdministratorAccess is not attached",
    kind: "met",
    holds: ({ body }) => !String(body["policy_arn"]).endsWith("/AdministratorAccess"),
    breaches: [set("policy_arn", "arn:aws:iam::aws:policy/AdministratorAccess")],
  },
];

function both(...types: readonly string[]) {
  return (...given: Parameters<ReturnType<typeof without>>) => {
    const [stack, address] = given;
    for (const type of types) if (!address.startsWith(`${type}.`)) without(type)(stack, address);
  };
}
