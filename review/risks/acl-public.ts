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

/** Canonical users that are groups of AWS: awslogsdelivery, which writes the logs of CloudFront. */
const ofAws = "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0";

/** Canonical users beside the owner. */
function others(values: unknown): readonly string[] {
  const owners = valuesAt(values, "access_control_policy.owner.id");
  return valuesAt(values, "access_control_policy.grant.grantee.id")
    .filter((id) => id !== "" && id !== ofAws && !owners.includes(id))
    .map(String);
}

const judge: Judge = (change) => {
  if (change.after === undefined) return undefined;
  if (isPublic(change.after) && !isPublic(change.before))
    return { message: "gives access to everybody by ACL", after: `acl: ${shown(change, "after", "acl")}` };
  const had = others(change.before);
  const [stranger] = others(change.after).filter((id) => !had.includes(id));
  return stranger === undefined
    ? undefined
    : { message: `gives access to another account by ACL: canonical user ${stranger}`, severity: "high" };
};

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
      {
        type: "aws_s3_bucket_acl",
        after: { access_control_policy: [{ owner: [{ id: "a1" }], grant: [{ grantee: [{ id: "b2" }] }] }] },
        severity: "high",
      },
    ],
    harmless: [
      { type: "aws_s3_bucket_acl", before: { acl: "public-read" }, after: { acl: "private" } },
      {
        type: "aws_s3_bucket_acl",
        after: {
          access_control_policy: [
            { owner: [{ id: "a1" }], grant: [{ grantee: [{ id: "a1" }] }, { grantee: [{ id: ofAws }] }] },
          ],
        },
      },
    ],
  },
} as const satisfies Risk;
