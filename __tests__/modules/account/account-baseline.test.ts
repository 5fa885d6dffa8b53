import { accountPasswordsStrong } from "../../../controls/objectives/account-passwords-strong";
import { accountS3PublicAccessBlocked } from "../../../controls/objectives/account-s3-public-access-blocked";
import { AccountBaseline } from "../../../modules/account/account-baseline";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";

const stack = stackWith((scope) => new AccountBaseline(scope, "Account"));

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
});
