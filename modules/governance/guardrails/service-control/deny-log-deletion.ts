import { defineGuardrail } from "../../define-guardrail";

/** Nobody deletes or rewrites what the log archive holds; only its lifecycle lets objects expire. */
export const denyLogDeletion = defineGuardrail({
  id: "DenyLogDeletion",
  family: "service-control",
  posture: "foundation",
  reason: "Evidence that can be deleted is no evidence.",
  source: 'AWS Security Reference Architecture "Log Archive account"; Amazon S3 User Guide "Object Lock"',
  exempts: [],
  objectives: ["logging.archive-immutable"],
  denies: ({ names, logBucketNames }) => ({
    actions: [
      "s3:BypassGovernanceRetention",
      "s3:DeleteObject",
      "s3:DeleteObjectVersion",
      "s3:PutObjectLegalHold",
      "s3:PutObjectRetention",
      "s3:UpdateObjectEncryption",
    ],
    resources: logBucketNames.map((name) => `${names.bucketArn(name)}/*`),
  }),
});
