import { judged } from "../judged";
import type { Objective } from "../objective";

const settings = [
  "block_public_acls",
  "block_public_policy",
  "ignore_public_acls",
  "restrict_public_buckets",
];

/** No bucket of the account can be public, whatever its own settings say. */
export const accountS3PublicAccessBlocked = {
  id: "account.s3-public-access-blocked",
  promise: "Public access to S3 is blocked for the whole account, in all four ways.",
  source: "CIS AWS Foundations 7.0 3.1.4; AWS Security Hub S3.1",
  proof: (stack) =>
    judged(stack, "aws_s3_account_public_access_block", (body) => {
      const missing = settings.find((setting) => body[setting] !== true);
      return missing === undefined ? undefined : `${missing} is not true`;
    }),
} as const satisfies Objective;
