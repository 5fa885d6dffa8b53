import { defineGuardrail } from "../../define-guardrail";

/**
 * Tags that a perimeter leaves alone are set and removed by review only, on roles, sessions and resources alike. Tags
 * of a bucket may be set freely until access follows them, so switching that on is up to review as well.
 */
export const denyPerimeterTagChanges = defineGuardrail({
  id: "DenyPerimeterTagChangesUnlessDeployment",
  family: "service-control",
  posture: "regulated",
  reason: "Whoever may set the tag may leave the perimeter.",
  source:
    'AWS "Building a Data Perimeter on AWS": protecting the tags of exceptions; Amazon S3 User Guide "Enabling ABAC in general purpose buckets"',
  exempts: [
    { role: "deployment", reason: "Exceptions from the perimeter are applied through it." },
    { role: "access", reason: "It applies bootstrap stacks." },
  ],
  objectives: [],
  denies: ({ names }) => [
    {
      actions: ["*"],
      conditions: { "ForAnyValue:StringLike": { "aws:TagKeys": `${names.prefix}:exempt-from-*` } },
    },
    // PutBucketTagging names no tag keys in its request.
    { actions: ["s3:PutBucketAbac"] },
  ],
});
