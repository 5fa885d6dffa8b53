import { defineGuardrail } from "../../define-guardrail";

/**
 * Ownership of a bucket's objects is changed by review only. S3 has no condition key for what the call sets, and asks for
 * this action where a bucket is made that says it has no ACLs, as the console makes them: teams then make buckets that
 * say nothing. No posture has it for that reason.
 */
export const denyBucketOwnershipChanges = defineGuardrail({
  id: "DenyBucketOwnershipChangesUnlessDeployment",
  family: "service-control",
  posture: "choice",
  reason: "A bucket made without ACLs has them again by one call.",
  source:
    'Amazon S3 User Guide "Controlling ownership of objects and disabling ACLs", "Setting Object Ownership when you create a bucket"; CIS 3.1.4',
  exempts: [
    { role: "deployment", reason: "It makes buckets, and says that they have no ACLs." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: ["data.buckets-private"],
  denies: () => ({ actions: ["s3:PutBucketOwnershipControls"] }),
});
