import { defineGuardrail } from "../../define-guardrail";

/** The buckets of the log archive, and those that are replicated to it, keep their policy, encryption, versions, locks and lifecycle. */
export const denyLogBucketChanges = defineGuardrail({
  id: "DenyLogBucketChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "A changed policy or lifecycle loses evidence, or hands it to others.",
  source: 'AWS Security Reference Architecture "Log Archive account"; CIS 4.4',
  exempts: [{ role: "deployment", reason: "It makes the buckets and changes them after review." }],
  objectives: ["logging.archive-immutable"],
  denies: ({ names, logBucketNames }) => ({
    actions: [
      "s3:DeleteBucket*",
      "s3:PutBucket*",
      "s3:PutEncryptionConfiguration",
      "s3:PutLifecycleConfiguration",
      "s3:PutReplicationConfiguration",
      "s3:UpdateBucket*",
    ],
    resources: [...logBucketNames, names.web.logBucket("*", "*")].map((name) => names.bucketArn(name)),
  }),
});
