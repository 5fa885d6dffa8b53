import { dataBucketsTlsOnly } from "../../../controls/objectives/data-buckets-tls-only";
import { archiveStack } from "../../modules/logging/archive-stack";
import { changed } from "../changed";
import { changedStatement } from "../changed-statement";

const stack = archiveStack();
const address = "aws_s3_bucket.log_archive_dns";
const policy = "aws_s3_bucket_policy.log_archive_dns_policy";
const clear = "it takes requests without TLS";

describe("data.buckets-tls-only", () => {
  test("holds for every bucket of the archive", () => {
    const { satisfied, broken } = dataBucketsTlsOnly.proof(stack);
    expect(broken).toEqual([]);
    expect(satisfied).toHaveLength(10);
  });

  test("is broken without a policy", () => {
    const edited = changed(stack, policy, () => undefined);
    expect(dataBucketsTlsOnly.proof(edited).broken).toEqual([{ address, problem: clear }]);
  });

  test.each([
    ["the statement gone", undefined],
    ["some actions", { Action: ["s3:GetObject"] }],
    ["some principals", { Principal: { AWS: "222222222222" } }],
    ["objects only", { Resource: [`\${${address}.arn}/*`] }],
    ["another bucket", { Resource: ["arn:aws:s3:::other", "arn:aws:s3:::other/*"] }],
    ["requests with TLS", { Condition: { Bool: { "aws:SecureTransport": "true" } } }],
    [
      "a further condition",
      {
        Condition: {
          Bool: { "aws:SecureTransport": "false" },
          StringEquals: { "aws:PrincipalOrgID": "o-a" },
        },
      },
    ],
    ["nothing, as it allows", { Effect: "Allow" }],
  ])("is broken where it denies %s", (_what, edit) => {
    const edited = changedStatement(stack, policy, "DenyRequestsUnlessTls", (statement) =>
      edit === undefined ? undefined : { ...statement, ...edit },
    );
    expect(dataBucketsTlsOnly.proof(edited).broken).toEqual([{ address, problem: clear }]);
  });

  test.each([
    ["the statement gone", undefined],
    ["TLS 1.0 only", { Condition: { NumericLessThan: { "s3:TlsVersion": "1.1" } } }],
  ])("is broken for old TLS by %s", (_what, edit) => {
    const edited = changedStatement(stack, policy, "DenyRequestsUnlessTls12", (statement) =>
      edit === undefined ? undefined : { ...statement, ...edit },
    );
    expect(dataBucketsTlsOnly.proof(edited).broken).toEqual([
      { address, problem: "it takes TLS before 1.2" },
    ]);
  });
});
