import { dataBucketsEncrypted } from "../../../controls/objectives/data-buckets-encrypted";
import { archiveStack } from "../../modules/logging/archive-stack";
import { changed } from "../changed";
import { changedStatement } from "../changed-statement";

const stack = archiveStack();
const address = "aws_s3_bucket.log_archive_dns";
const encryption = "aws_s3_bucket_server_side_encryption_configuration.log_archive_dns_encryption";

describe("data.buckets-encrypted", () => {
  test("holds for every bucket of the archive", () => {
    const { satisfied, broken } = dataBucketsEncrypted.proof(stack);
    expect(broken).toEqual([]);
    expect(satisfied).toHaveLength(10);
  });

  test.each([
    ["no default", undefined, "it has no default encryption"],
    [
      "S3's own keys",
      { apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } },
      "it encrypts under S3's own keys though no writer of it needs them",
    ],
    [
      "a key that AWS manages",
      { apply_server_side_encryption_by_default: [{ sse_algorithm: "aws:kms" }] },
      "it encrypts under a key that AWS manages, not under its own",
    ],
  ])("is broken by %s", (_what, rule, problem) => {
    const edited = changed(stack, encryption, (body) =>
      rule === undefined ? undefined : { ...body, rule: [rule] },
    );
    expect(dataBucketsEncrypted.proof(edited).broken).toEqual([{ address, problem }]);
  });

  test("is broken by S3's own keys where the writer that needs them is gone", () => {
    const policy = "aws_s3_bucket_policy.log_archive_access_policy";
    const edited = changedStatement(stack, policy, "AllowAccessLogsToS3", () => undefined);
    expect(dataBucketsEncrypted.proof(edited).broken.map((entry) => entry.address)).toEqual([
      "aws_s3_bucket.log_archive_access",
    ]);
  });
});
