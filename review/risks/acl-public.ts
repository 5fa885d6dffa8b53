import type { Judge } from "../judges/judge";
import { shown } from "../judges/shown";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

const open = /^(public-read|public-read-write|authenticated-read|website)$/;

function isPublic(values: unknown): boolean {
  return (
    valuesAt(values, "acl").some((acl) => open.test(String(acl))) ||
    valuesAt(values, "access_control_policy.grant.grantee.uri").some((uri) =>
      /\/(AllUsers|AuthenticatedUsers)$/.test(String(uri)),
    )
  );
}

const judge: Judge = (change) =>
  change.after !== undefined && isPublic(change.after) && !isPublic(change.before)
    ? { message: "gives access to everybody by ACL", after: `acl: ${shown(change, "after", "acl")}` }
    : undefined;

export const aclPublic = {
  id: "acl-public",
  severity: "critical",
  reason: "Everybody, or everybody with an AWS account, may read or write.",
  advice: "Use private, and a policy with a condition.",
  source: 'Amazon S3 User Guide, "Access control list (ACL) overview"',
  reads: {
    aws_s3_bucket_acl: ["acl", "access_control_policy"],
    aws_s3_object: ["acl"],
    aws_s3_bucket: ["acl"],
  },
  judge,
  cases: {
    dangerous: [
      { type: "aws_s3_bucket_acl", before: { acl: "private" }, after: { acl: "public-read" } },
      { type: "aws_s3_object", after: { acl: "public-read" } },
    ],
    harmless: [{ type: "aws_s3_bucket_acl", before: { acl: "public-read" }, after: { acl: "private" } }],
  },
} as const satisfies Risk;
