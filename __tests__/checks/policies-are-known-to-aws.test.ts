import { loadOrganization } from "../../config/load-organization";
import { vocabularyProblems, type WrittenStatement } from "../../config/vocabulary-problems";
import { policyStatements } from "../../controls/policy-statements";
import { resourcesOf } from "../../controls/resources-of";
import { statementProblems } from "../../core/statement-problems";
import { everyStack } from "../every-stack";

/** What references become, by the type of what they refer to. */
const arns: Readonly<Record<string, string>> = {
  aws_cloudwatch_event_bus: "arn:aws:events:eu-west-1:111111111111:event-bus/some",
  aws_cloudwatch_log_group: "arn:aws:logs:eu-west-1:111111111111:log-group:some",
  aws_kinesis_firehose_delivery_stream: "arn:aws:firehose:eu-west-1:111111111111:deliverystream/some",
  aws_kms_key: "arn:aws:kms:eu-west-1:111111111111:key/some",
  aws_s3_bucket: "arn:aws:s3:::some",
  aws_sns_topic: "arn:aws:sns:eu-west-1:111111111111:some",
  aws_sqs_queue: "arn:aws:sqs:eu-west-1:111111111111:some",
};

/** Statements of all policies that stacks hold, each once, with a place where it is; guardrails have tests of their own. */
async function placesOf(file: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const stack of everyStack(await loadOrganization(file, "2026-12-01")).values()) {
    for (const { address, type, body } of resourcesOf(stack)) {
      if (type === "aws_organizations_policy") continue;
      for (const statement of Object.values(body).flatMap(policyStatements)) {
        // Who is meant is no part of the language that every policy shares; a trust policy names no resource.
        const named = "NotResource" in statement ? {} : { Resource: "*" };
        const shared = { ...named, ...statement, Principal: undefined, NotPrincipal: undefined };
        const text = JSON.stringify(shared)
          .replace(/\d{12}/g, "111111111111")
          .replace(/\$\{(aws_\w+)\.[\w.]+\}/g, (reference, kind: string) => arns[kind] ?? reference);
        found.set(text, `${address} ${statement.Sid}`);
      }
    }
  }
  return found;
}

test.each([
  "organization.yaml",
  "examples/company/organization.yaml",
  "examples/regulated/organization.yaml",
])(
  "policies of %s keep to the grammar, and AWS knows their actions, resources and condition keys",
  async (file) => {
    const places = await placesOf(file);
    expect(places.size).toBeGreaterThan(50);
    const problems = [];
    for (const [text, where] of places) {
      const statement = JSON.parse(text) as WrittenStatement;
      problems.push(
        ...statementProblems(where, statement, "service-control"),
        ...(await vocabularyProblems(where, statement, "service-control")),
      );
    }
    // Systems Manager asked for definitions of automations before it asked for their documents.
    const others = problems.filter(
      ({ found }) => !/::automation-definition\/\*" is not a resource/.test(found),
    );
    expect(others.map((one) => `${one.where}: ${one.found}`)).toEqual([]);
  },
  60_000,
);
