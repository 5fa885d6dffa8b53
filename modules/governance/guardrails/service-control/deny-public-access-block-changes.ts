import { defineGuardrail } from "../../define-guardrail";

/** The account-wide blocks of public S3 access and of public EMR clusters stay on; the same action sets and deletes each. */
export const denyPublicAccessBlockChanges = defineGuardrail({
  id: "DenyPublicAccessBlockChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "With the account's block lifted, one bucket policy publishes data to the world.",
  source: 'Amazon S3 User Guide "Blocking public access to your Amazon S3 storage"; CIS 3.1.4',
  exempts: [{ role: "deployment", reason: "It sets the block." }],
  objectives: ["account.s3-public-access-blocked"],
  denies: () => ({
    actions: ["elasticmapreduce:PutBlockPublicAccessConfiguration", "s3:PutAccountPublicAccessBlock"],
  }),
});
