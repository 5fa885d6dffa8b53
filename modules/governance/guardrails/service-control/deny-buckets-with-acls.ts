import { defineGuardrail } from "../../define-guardrail";

/** Buckets are made without ACLs, which is also what S3 does when nothing is said. */
export const denyBucketsWithAcls = defineGuardrail({
  id: "DenyBucketsUnlessOwnerEnforced",
  family: "service-control",
  posture: "strict",
  reason: "With ACLs, whoever writes an object can open it to the world, policies or not.",
  source: 'Amazon S3 User Guide "Controlling ownership of objects and disabling ACLs"; CIS 3.1.4',
  exempts: [{ role: "break-glass", reason: "A system that is down may need it at once." }],
  objectives: ["data.buckets-private"],
  denies: () => ({
    actions: ["s3:CreateBucket"],
    conditions: {
      Null: { "s3:x-amz-object-ownership": "false" },
      StringNotEquals: { "s3:x-amz-object-ownership": "BucketOwnerEnforced" },
    },
  }),
});
