import { accountPasswordsStrong } from "../../../controls/objectives/account-passwords-strong";
import { accountS3PublicAccessBlocked } from "../../../controls/objectives/account-s3-public-access-blocked";
import { accountSupportReachable } from "../../../controls/objectives/account-support-reachable";
import { AccountBaseline, type AccountBaselineProps } from "../../../modules/account/account-baseline";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";

const props = {
  partition: "aws" as const,
  accountId: "333333333333",
  supportRoleName: "acme-support",
  supportPrincipals: ["arn:aws:iam::555555555555:role/help-desk"],
};
const build = (extra: Partial<AccountBaselineProps> = {}) =>
  stackWith((scope) => new AccountBaseline(scope, "Account", { ...props, ...extra }));
const stack = build();

describe("AccountBaseline", () => {
  test("lets owners renew an expired password, so that nobody is locked out", () => {
    expect(stack.resource?.aws_iam_account_password_policy?.account_passwords).toMatchObject({
      allow_users_to_change_password: true,
      hard_expiry: false,
      max_password_age: 90,
    });
    expect(accountPasswordsStrong.proof(stack)).toEqual({
      satisfied: ["aws_iam_account_password_policy.account_passwords"],
      broken: [],
    });
  });

  test.each([
    ["minimum_password_length", 13, "minimum_password_length is below 14"],
    ["password_reuse_prevention", 5, "password_reuse_prevention is below 24"],
    ["require_symbols", false, "require_symbols is not true"],
    ["require_numbers", undefined, "require_numbers is not true"],
  ])("%s = %s breaks account.passwords-strong", (argument, value, problem) => {
    const address = "aws_iam_account_password_policy.account_passwords";
    const edited = changed(stack, address, (body) => ({ ...body, [argument]: value }));
    expect(accountPasswordsStrong.proof(edited).broken).toEqual([{ address, problem }]);
  });

  test.each(["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"])(
    "%s = false breaks account.s3-public-access-blocked",
    (argument) => {
      const address = "aws_s3_account_public_access_block.account_public_access";
      expect(accountS3PublicAccessBlocked.proof(stack).satisfied).toEqual([address]);
      const edited = changed(stack, address, (body) => ({ ...body, [argument]: false }));
      expect(accountS3PublicAccessBlocked.proof(edited).broken).toEqual([
        { address, problem: `${argument} is not true` },
      ]);
    },
  );

  test("opens the way of bucket policies where a reason stands beside it, and that of ACLs never", () => {
    const address = "aws_s3_account_public_access_block.account_public_access";
    const opened = build({ publicBucketPolicies: "allowed" });
    expect(accountS3PublicAccessBlocked.proof(opened).broken).toEqual([
      { address, problem: "block_public_policy is not true" },
    ]);
    const reasoned = changed(opened, address, (body) => ({
      ...body,
      "//": { exceptions: ["until tomorrow"] },
    }));
    expect(accountS3PublicAccessBlocked.proof(reasoned)).toEqual({ satisfied: [address], broken: [] });
    const unsaid = changed(opened, address, (body) => ({ ...body, "//": { exceptions: [] } }));
    expect(accountS3PublicAccessBlocked.proof(unsaid).broken).toHaveLength(1);
    const acls = changed(reasoned, address, (body) => ({ ...body, ignore_public_acls: false }));
    expect(accountS3PublicAccessBlocked.proof(acls).broken).toEqual([
      { address, problem: "ignore_public_acls is not true" },
    ]);
  });

  test("gives cases with AWS Support to a role that named roles take", () => {
    const attachment = "aws_iam_role_policy_attachment.account_support_access";
    expect(accountSupportReachable.proof(stack)).toEqual({ satisfied: [attachment], broken: [] });
    const trusting = (principal: string) =>
      changed(stack, "aws_iam_role.account_support", (body) => ({
        ...body,
        assume_role_policy: JSON.stringify({
          Statement: [{ Effect: "Allow", Principal: { AWS: principal } }],
        }),
      }));
    expect(accountSupportReachable.proof(trusting("arn:aws:iam::555555555555:root")).broken).toEqual([
      { address: attachment, problem: "its role is trusted to more than named roles" },
    ]);
    const gone = changed(stack, "aws_iam_role.account_support", () => undefined);
    expect(accountSupportReachable.proof(gone).broken).toEqual([
      { address: attachment, problem: "its role is not here" },
    ]);
  });

  test("makes the role of AWS Config, adopts it, or does without", () => {
    const address = "aws_iam_service_linked_role.account_config_role";
    expect(stack.resource?.aws_iam_service_linked_role?.account_config_role).toMatchObject({
      aws_service_name: "config.amazonaws.com",
    });
    expect(build({ configRole: "adopted" }).import).toEqual([
      {
        to: address,
        id: "arn:aws:iam::333333333333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
      },
    ]);
    expect(build({ configRole: "none" }).resource?.aws_iam_service_linked_role).toBeUndefined();
  });
});
