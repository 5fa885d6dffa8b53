import { deniesEveryone } from "../denies-everyone";
import { judged } from "../judged";
import type { Objective } from "../objective";
import { policyStatements, type RenderedStatement } from "../policy-statements";
import { referringTo } from "../referring-to";

/** Nobody talks to a bucket in clear text. */
export const dataBucketsTlsOnly = {
  id: "data.buckets-tls-only",
  promise: "Every bucket denies everyone requests without TLS, and with TLS before 1.2.",
  source: "CIS AWS Foundations 3.1.1; Security Hub S3.5; Amazon S3 condition key s3:TlsVersion",
  proof: (stack) =>
    judged(stack, "aws_s3_bucket", (_body, address) => {
      const resources = [`\${${address}.arn}`, `\${${address}.arn}/*`];
      const denials = referringTo(stack, "aws_s3_bucket_policy", "bucket", address)
        .flatMap(({ policy }) => policyStatements(policy))
        .filter((statement) => deniesEveryone(statement, "s3:AnyAction", resources));
      const denied = (operator: string, key: string, value: string) =>
        denials.some((statement) => holdsOnly(statement, operator, key, value));
      if (!denied("Bool", "aws:SecureTransport", "false")) return "it takes requests without TLS";
      return denied("NumericLessThan", "s3:TlsVersion", "1.2") ? undefined : "it takes TLS before 1.2";
    }),
} as const satisfies Objective;

/** Whether this is the statement's whole condition; a further one would let requests through. */
function holdsOnly({ Condition }: RenderedStatement, operator: string, key: string, value: string): boolean {
  const conditions = Object.entries(Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, value]) => `${operator} ${key} ${[value].flat().join()}`.toLowerCase()),
  );
  return conditions.length === 1 && conditions[0] === `${operator} ${key} ${value}`.toLowerCase();
}
