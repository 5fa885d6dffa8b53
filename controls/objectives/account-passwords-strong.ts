import { judged } from "../judged";
import type { Objective } from "../objective";

/** A password of an IAM user, should there be one, is long and new. */
export const accountPasswordsStrong = {
  id: "account.passwords-strong",
  promise:
    "Passwords of IAM users have fourteen characters of four kinds or more and are not used again for 24 turns.",
  source: "CIS AWS Foundations 7.0 2.8, 2.9; AWS Security Hub IAM.7",
  proof: (stack) =>
    judged(stack, "aws_iam_account_password_policy", (body) => {
      if (!(Number(body.minimum_password_length) >= 14)) return "minimum_password_length is below 14";
      if (!(Number(body.password_reuse_prevention) >= 24)) return "password_reuse_prevention is below 24";
      const kinds = ["lowercase_characters", "numbers", "symbols", "uppercase_characters"];
      const missing = kinds.find((kind) => body[`require_${kind}`] !== true);
      return missing === undefined ? undefined : `require_${missing} is not true`;
    }),
} as const satisfies Objective;
