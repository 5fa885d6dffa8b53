import { identityUsersNeedMfa } from "../../../controls/objectives/identity-users-need-mfa";
import { UserGroups } from "../../../modules/identity/user-groups";
import { matchers } from "../../../testing/matchers";
import { stackWith } from "../../stack-with";
import "../../kept-collator";

expect.extend(matchers);

const account = "111111111111";
const stack = stackWith((scope) => {
  new UserGroups(scope, "Users", {
    partition: "aws",
    groups: {
      assessors: {
        groupName: "acme-assessors",
        managedPolicies: [],
        ownStatements: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::acme-labels/*" }],
        users: ["ada"],
      },
    },
  });
});
const self = `arn:aws:iam::${account}:user/ada`;
const asks = (action: string, resource: string, mfa?: "true" | "false") => ({
  principal: "aws_iam_user.users_user_ada",
  account,
  action,
  resource,
  resourceAccount: account,
  context: { "aws:username": "ada", ...(mfa !== undefined && { "aws:MultiFactorAuthPresent": mfa }) },
});

describe("an IAM user", () => {
  const label = "arn:aws:s3:::acme-labels/a";

  test.each<[string, "true" | "false" | undefined, boolean]>([
    ["with MFA", "true", true],
    ["in a session without MFA", "false", false],
    ["by an access key, whose requests say nothing of MFA", undefined, false],
  ])("%s", async (_, mfa, allowed) => {
    const request = asks("s3:GetObject", label, mfa);
    if (allowed) await expect(stack).toAllow(request);
    else await expect(stack).toDeny(request);
  });

  test.each([
    ["iam:CreateVirtualMFADevice", `arn:aws:iam::${account}:mfa/ada-phone`],
    ["iam:EnableMFADevice", self],
    ["iam:ChangePassword", self],
    ["iam:ListMFADevices", self],
    ["iam:GetAccountPasswordPolicy", "*"],
  ])("may %s before there is MFA", async (action, resource) => {
    await expect(stack).toAllow(asks(action, resource, "false"));
  });

  test("takes MFA off only with it, and touches nobody else's", async () => {
    await expect(stack).toDeny(asks("iam:DeactivateMFADevice", self, "false"));
    await expect(stack).toAllow(asks("iam:DeactivateMFADevice", self, "true"));
    await expect(stack).toDeny(asks("iam:DeactivateMFADevice", `arn:aws:iam::${account}:user/eve`, "true"));
    await expect(stack).toDeny(asks("iam:CreateAccessKey", self, "true"));
  });

  test("keeps its promise", () => expect(stack).toFulfil("identity.users-need-mfa"));

  test("breaks it in no group, or in one that does not ask for MFA", () => {
    const { aws_iam_group_membership: _, ...alone } = stack.resource ?? {};
    expect(identityUsersNeedMfa.proof({ resource: alone }).broken).toHaveLength(1);
    const open = JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Deny",
          NotAction: "iam:*",
          Resource: "*",
          Condition: { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } },
        },
      ],
    });
    const group = { group: "${aws_iam_group.users_assessors.name}", policy: open };
    expect(
      identityUsersNeedMfa.proof({ resource: { ...stack.resource, aws_iam_group_policy: { mfa: group } } })
        .broken,
    ).toHaveLength(1);
  });

  test.each([
    "aws_iam_access_key",
    "aws_iam_user_login_profile",
    "aws_iam_user_policy",
    "aws_iam_user_policy_attachment",
    "aws_iam_virtual_mfa_device",
  ])("breaks it with %s", (type) => {
    const { broken } = identityUsersNeedMfa.proof({ resource: { ...stack.resource, [type]: { one: {} } } });
    expect(broken.map(({ address }) => address)).toEqual([`${type}.one`]);
  });
});
