/**
 * Services that resource control policies reached when AWS introduced them: every partition and Region that has such
 * policies takes these. Those that AWS added later go into a policy of their own, so that AWS refusing one of them takes no
 * other denial with it.
 *
 * Source: AWS Organizations User Guide "Document history", 2024-11-13.
 */
export const firstControlledServices: readonly string[] = ["kms", "s3", "secretsmanager", "sqs", "sts"];
