import { policyStatements } from "../../../controls/policy-statements";
import { resourcesOf } from "../../../controls/resources-of";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";

/**
 * Expects every statement of the buckets', keys' and topics' policies to say who, what and on what. AWS
 * refuses a statement that leaves one out, which the simulator forgives.
 */
export function expectWholeStatements(stack: SynthesizedStack): void {
  const statements = resourcesOf(stack)
    .filter(({ type }) => ["aws_kms_key", "aws_s3_bucket_policy", "aws_sns_topic_policy"].includes(type))
    .flatMap(({ body }) => policyStatements(body["policy"]));
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) {
    expect(statement).toMatchObject({
      Sid: expect.stringMatching(/^(Allow|Deny)[A-Za-z0-9]+$/),
      Principal: expect.anything(),
      Action: expect.arrayContaining([expect.any(String)]),
      Resource: expect.arrayContaining([expect.any(String)]),
    });
  }
}
