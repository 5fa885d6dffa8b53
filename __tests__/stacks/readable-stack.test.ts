import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { Construct } from "constructs";
import { ReadableStack } from "../../stacks/readable-stack";
import { synthesized } from "../../testing/synthesized";

function stack(build: (stack: ReadableStack) => void) {
  return synthesized((app) => {
    const made = new ReadableStack(app, "test");
    new AwsProvider(made, "Aws", { region: "eu-west-1" });
    build(made);
    return made;
  });
}

test("addresses are the path in snake_case, without Resource", () => {
  const made = stack((scope) => {
    const archive = new Construct(scope, "LogArchive");
    new SqsQueue(archive, "Resource", { name: "a" });
    new SqsQueue(archive, "DeadLetters", { name: "b" });
  });
  expect(Object.keys(made.resource?.aws_sqs_queue ?? {}).sort()).toEqual([
    "log_archive",
    "log_archive_dead_letters",
  ]);
});

test("two elements of one type with one address are an error, not a merge", () => {
  expect(() =>
    stack((scope) => {
      new SqsQueue(scope, "DeadLetters", { name: "a" });
      new SqsQueue(new Construct(scope, "Dead"), "Letters", { name: "b" });
    }),
  ).toThrow(/test\/DeadLetters and test\/Dead\/Letters would both be .*dead_letters/);
});

test("two types may share a name", () => {
  const made = stack((scope) => {
    new SqsQueue(new Construct(scope, "Findings"), "Resource", { name: "a" });
    new SnsTopic(new Construct(scope, "Finding-s"), "Resource", { name: "b" });
    new SnsTopic(new Construct(scope, "Alarms"), "Resource", { name: "c" });
  });
  expect(Object.keys(made.resource?.aws_sns_topic ?? {})).toContain("alarms");
});
