import { failedChecks } from "../../checks/failed-checks";
import type { SynthesizedStack } from "../../controls/synthesized-stack";

const objectives = ["identity.metadata-service-v2"];

function stack(resource: NonNullable<SynthesizedStack["resource"]>): SynthesizedStack {
  return { resource };
}

function policy(statement: object): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: [{ Sid: "S", Effect: "Allow", ...statement }] });
}

test("a sound stack fails nothing", () => {
  expect(
    failedChecks(
      stack({
        aws_sqs_queue: {
          a: { "//": { objectives }, name: "a" },
          b: { "//": { objectives }, policy: policy({ Principal: { AWS: "arn:aws:iam::1:role/x" } }) },
        },
        aws_sns_topic: {
          t: { "//": { objectives }, arn: "${aws_sqs_queue.a.arn}", text: "$${aws_sqs_queue.z.arn}" },
        },
      }),
    ),
  ).toEqual([]);
});

test("a resource that fulfils no objective", () => {
  expect(
    failedChecks(stack({ aws_sqs_queue: { a: { name: "a" }, b: { "//": { objectives: [] } } } })),
  ).toEqual([
    "aws_sqs_queue.a fulfils no objective: call fulfils() in the module that makes it, or remove it",
    "aws_sqs_queue.b fulfils no objective: call fulfils() in the module that makes it, or remove it",
  ]);
});

test("a reference to what is not in the stack", () => {
  expect(
    failedChecks(
      stack({
        aws_sns_topic: {
          t: {
            "//": { objectives },
            queue: "${aws_sqs_queue.elsewhere.arn}",
            key: "${data.aws_kms_key.k.arn}",
          },
        },
      }),
    ),
  ).toEqual([
    "aws_sqs_queue.elsewhere is referred to but is not in this stack: pass its name or ARN as a plain value",
    "data.aws_kms_key.k is referred to but is not in this stack: pass its name or ARN as a plain value",
  ]);
});

test.each(["*", { AWS: "*" }, { AWS: ["arn:aws:iam::1:role/x", "*"] }])(
  "a policy that allows everyone: %j",
  (Principal) => {
    expect(
      failedChecks(
        stack({
          aws_kms_key: { k: { "//": { objectives }, policy: policy({ Principal, Action: "kms:*" }) } },
        }),
      ),
    ).toEqual(["aws_kms_key.k: statement S allows everyone: name the roles or services it is for"]);
  },
);

test("everyone may be denied", () => {
  expect(
    failedChecks(
      stack({
        aws_s3_bucket_policy: {
          b: { "//": { objectives }, policy: policy({ Effect: "Deny", Principal: "*" }) },
        },
      }),
    ),
  ).toEqual([]);
});

test("a policy that is larger than AWS takes", () => {
  const trust = policy({
    Principal: { AWS: Array.from({ length: 60 }, (_, n) => `arn:aws:iam::${n}:role/some-role-name`) },
  });
  expect(
    failedChecks(stack({ aws_iam_role: { r: { "//": { objectives }, assume_role_policy: trust } } })),
  ).toEqual([
    expect.stringMatching(/^aws_iam_role\.r: assume_role_policy has \d+ bytes, AWS takes 2048: split it/),
  ]);
});

test("a claim that its own proof refutes", () => {
  expect(
    failedChecks(
      stack({ aws_ec2_instance_metadata_defaults: { d: { "//": { objectives }, http_tokens: "optional" } } }),
    ),
  ).toEqual([
    "aws_ec2_instance_metadata_defaults.d breaks identity.metadata-service-v2: http_tokens is not required",
  ]);
});
