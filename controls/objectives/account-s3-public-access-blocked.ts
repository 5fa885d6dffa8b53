import { judged } from "../judged";
import type { Objective } from "../objective";

const ofAcls = ["block_public_acls", "ignore_public_acls"];
const ofPolicies = ["block_public_policy", "restrict_public_buckets"];

/**
 * No bucket of the account can be public, whatever its own settings say. An exception, which says its reason beside the
 * resource, opens the way of bucket policies alone.
 */
export const accountS3PublicAccessBlocked = {
  id: "account.s3-public-access-blocked",
  promise:
    "Public access to S3 is blocked for the whole account, in all four ways; by ACLs alone where a written exception lets bucket policies be public.",
  source: "CIS AWS Foundations 7.0 3.1.4; AWS Security Hub S3.1",
  proof: (stack) =>
    judged(stack, "aws_s3_account_public_access_block", (body) => {
      const { exceptions } = (body["//"] ?? {}) as { readonly exceptions?: readonly string[] };
      const excepted = exceptions !== undefined && exceptions.length > 0;
      const missing = [...ofAcls, ...(excepted ? [] : ofPolicies)].find((setting) => body[setting] !== true);
      return missing === undefined ? undefined : `${missing} is not true`;
    }),
} as const satisfies Objective;
