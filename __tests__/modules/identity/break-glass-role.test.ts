import { identityEmergencyAccessPrepared } from "../../../controls/objectives/identity-emergency-access-prepared";
import { breakGlassStatements } from "../../../core/break-glass-statements";
import { BreakGlassRole } from "../../../modules/identity/break-glass-role";
import { UserGroups } from "../../../modules/identity/user-groups";
import { matchers } from "../../../testing/matchers";
import { stackWith } from "../../stack-with";
import "../../kept-collator";

expect.extend(matchers);

const management = "111111111111";
const member = "333333333333";
const user = `arn:aws:iam::${management}:user/emergency-1`;
const stack = stackWith((scope) => {
  new BreakGlassRole(scope, "Role", { roleName: "acme-break-glass", partition: "aws", userArns: [user] });
  new UserGroups(scope, "Users", {
    partition: "aws",
    groups: {
      "break-glass": {
        groupName: "acme-break-glass",
        managedPolicies: [],
        users: ["emergency-1", "emergency-2"],
        statements: breakGlassStatements("arn:aws:iam::*:role/acme-break-glass", "o-acme123456"),
        powers: [{ escalations: ["sts:AssumeRole"], reason: "In an emergency they take this one role." }],
      },
    },
  });
});
const recent = { "aws:MultiFactorAuthPresent": "true", "aws:MultiFactorAuthAge": "60" };
const takes = (AWS: string, context: Record<string, string>) => ({
  trustOf: "aws_iam_role.role",
  account: member,
  principal: { AWS },
  action: "sts:AssumeRole",
  context,
});

describe("the role for emergencies", () => {
  test("is taken by the named user with MFA within the hour", async () => {
    await expect(stack).toAllow(takes(user, recent));
    await expect(stack).toDeny(takes(user, { ...recent, "aws:MultiFactorAuthPresent": "false" }));
    await expect(stack).toDeny(takes(user, { ...recent, "aws:MultiFactorAuthAge": "7200" }));
    await expect(stack).toDeny(takes(user, {}));
    await expect(stack).toDeny(takes(`arn:aws:iam::${management}:user/somebody`, recent));
    await expect(stack).toDeny(takes(`arn:aws:iam::${management}:role/Admin`, recent));
  });

  test("makes no keys, passwords and users", async () => {
    const asks = (action: string) => ({
      principal: "aws_iam_role.role",
      account: member,
      action,
      resource: `arn:aws:iam::${member}:user/a`,
      managedPolicies: {
        AdministratorAccess: {
          Version: "2012-10-17",
          Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
        },
      },
    });
    await expect(stack).toDeny(asks("iam:CreateAccessKey"));
    await expect(stack).toDeny(asks("iam:CreateUser"));
    await expect(stack).toAllow(asks("iam:DeleteUser"));
  });

  test("says that it administers, and keeps its promise", () => {
    expect(stack).toFulfil("identity.emergency-access-prepared");
    expect(stack.resource?.["aws_iam_role"]?.["role"]?.["//"]).toMatchObject({
      powers: [{ escalations: ["*:*"] }],
    });
  });

  const trust = (statement: object) =>
    JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] });
  const withMfa = {
    Bool: { "aws:MultiFactorAuthPresent": "true" },
    NumericLessThan: { "aws:MultiFactorAuthAge": "3600" },
  };
  test.each<[string, object, string]>([
    ["without MFA", { Principal: { AWS: user } }, "without MFA"],
    [
      "long after MFA",
      { Principal: { AWS: user }, Condition: { Bool: withMfa.Bool } },
      "hours after MFA was used",
    ],
    [
      "by a whole account",
      { Principal: { AWS: `arn:aws:iam::${management}:root` }, Condition: withMfa },
      "no named user",
    ],
  ])("breaks it where it is taken %s", (_, statement, problem) => {
    const role = {
      ...stack.resource?.["aws_iam_role"]?.["role"],
      assume_role_policy: trust({ Action: "sts:AssumeRole", ...statement }),
    };
    const { broken } = identityEmergencyAccessPrepared.proof({ resource: { aws_iam_role: { role } } });
    expect(broken[0]?.problem).toContain(problem);
  });

  test("breaks it with long sessions", () => {
    const role = { ...stack.resource?.["aws_iam_role"]?.["role"], max_session_duration: 43_200 };
    const { broken } = identityEmergencyAccessPrepared.proof({ resource: { aws_iam_role: { role } } });
    expect(broken[0]?.problem).toContain("longer than an hour");
  });
});

describe("a user for emergencies", () => {
  const asks = (action: string, resource: string, context: Record<string, string> = {}) => ({
    principal: "aws_iam_user.users_user_emergency_1",
    account: management,
    action,
    resource,
    context: { "aws:username": "emergency-1", ...context },
  });
  const role = `arn:aws:iam::${member}:role/acme-break-glass`;
  const owned = { "aws:ResourceOrgID": "o-acme123456" };

  test("takes the one role, with MFA, in accounts of the organization", async () => {
    const present = { ...owned, "aws:MultiFactorAuthPresent": "true" };
    const anywhere = { resourceAccount: member };
    const trusting = {
      resourcePolicy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { AWS: user }, Action: "sts:AssumeRole" }],
      },
    };
    const more = { ...anywhere, ...trusting };
    await expect(stack).toAllow({ ...asks("sts:AssumeRole", role, present), ...more });
    await expect(stack).toDeny({ ...asks("sts:AssumeRole", role, owned), ...more });
    await expect(stack).toDeny({
      ...asks("sts:AssumeRole", role, { ...present, "aws:ResourceOrgID": "o-stranger00" }),
      ...more,
    });
    await expect(stack).toDeny({
      ...asks("sts:AssumeRole", `arn:aws:iam::${member}:role/acme-deployment`, present),
      ...more,
    });
  });

  test("sets up a hardware key, and no other device", async () => {
    const self = `arn:aws:iam::${management}:user/emergency-1`;
    await expect(stack).toAllow(asks("iam:EnableMFADevice", self));
    await expect(stack).toAllow(asks("iam:ChangePassword", self));
    await expect(stack).toDeny(
      asks("iam:CreateVirtualMFADevice", `arn:aws:iam::${management}:mfa/phone`, {
        "aws:MultiFactorAuthPresent": "true",
      }),
    );
    await expect(stack).toDeny(asks("iam:DeactivateMFADevice", self));
    await expect(stack).toDeny(
      asks("iam:DeactivateMFADevice", self, { "aws:MultiFactorAuthPresent": "true" }),
    );
    await expect(stack).toDeny(asks("iam:EnableMFADevice", `arn:aws:iam::${management}:user/emergency-2`));
  });
});
