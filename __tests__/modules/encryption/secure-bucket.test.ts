import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { PolicyStatement } from "../../../core/policy-document";
import { SecureBucket, type SecureBucketProps } from "../../../modules/encryption/secure-bucket";
import { ReadableStack } from "../../../stacks/readable-stack";
import { synthesized } from "../../../testing/synthesized";
import { decision } from "../../decision";

const keyArn = "arn:aws:kms:eu-west-1:111111111111:key/11111111-2222-3333-4444-555555555555";
const writer = "arn:aws:iam::111111111111:role/writer";

function bucket(props: Partial<SecureBucketProps> = {}) {
  return synthesized((app) => {
    const stack = new ReadableStack(app, "test");
    new AwsProvider(stack, "Aws", { region: "eu-west-1" });
    new SecureBucket(stack, "Evidence", {
      bucketName: "acme-evidence",
      encryption: { kind: "kms", keyArn },
      ...props,
    });
    return stack;
  });
}

function upload(stack: ReturnType<typeof bucket>, context: Record<string, string>) {
  const policy = String(stack.resource?.aws_s3_bucket_policy?.evidence_policy?.policy);
  return decision({
    principal: writer,
    action: "s3:PutObject",
    resource: "arn:aws:s3:::acme-evidence/a",
    resourceAccount: "111111111111",
    context: { "aws:SecureTransport": "true", "s3:TlsVersion": "1.3", ...context },
    resourcePolicy: policy.replaceAll("${aws_s3_bucket.evidence.arn}", "arn:aws:s3:::acme-evidence"),
  });
}

describe("SecureBucket", () => {
  test("blocks public access in all four ways", () => {
    expect(bucket().resource?.aws_s3_bucket_public_access_block?.evidence_public_access).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
  });

  test.each([
    ["no encryption named: the bucket's default applies", {}, "Allowed"],
    [
      "the bucket's key",
      {
        "s3:x-amz-server-side-encryption": "aws:kms",
        "s3:x-amz-server-side-encryption-aws-kms-key-id": keyArn,
      },
      "Allowed",
    ],
    ["S3's own key", { "s3:x-amz-server-side-encryption": "AES256" }, "ExplicitlyDenied"],
    [
      "another key",
      {
        "s3:x-amz-server-side-encryption": "aws:kms",
        "s3:x-amz-server-side-encryption-aws-kms-key-id":
          "arn:aws:kms:eu-west-1:999999999999:key/11111111-2222-3333-4444-555555555555",
      },
      "ExplicitlyDenied",
    ],
    ["clear text", { "aws:SecureTransport": "false" }, "ExplicitlyDenied"],
    ["TLS 1.1", { "s3:TlsVersion": "1.1" }, "ExplicitlyDenied"],
    [
      "a key of the uploader's own",
      { "s3:x-amz-server-side-encryption-customer-algorithm": "AES256" },
      "ExplicitlyDenied",
    ],
  ])("an upload with %s", async (_, context, expected) => {
    expect(await upload(bucket(), context as Record<string, string>)).toBe(expected);
  });

  test("locks objects only where it is asked to", () => {
    const locked = bucket({ objectLock: { mode: "COMPLIANCE", retentionDays: 365 } });
    expect(locked.resource?.aws_s3_bucket?.evidence?.object_lock_enabled).toBe(true);
    expect(locked.resource?.aws_s3_bucket_object_lock_configuration?.evidence_object_lock?.rule).toEqual({
      default_retention: { days: 365, mode: "COMPLIANCE" },
    });
    expect(bucket().resource?.aws_s3_bucket_object_lock_configuration).toBeUndefined();
  });

  test("lets a writer ask for S3's own keys only where there is a reason", async () => {
    const withS3Keys = bucket({
      encryption: { kind: "kms", keyArn, alsoAllowS3KeysReason: "The service asks for them." },
    });
    const named = (algorithm: string) => ({ "s3:x-amz-server-side-encryption": algorithm });
    expect(await upload(withS3Keys, named("AES256"))).toBe("Allowed");
    expect(await upload(withS3Keys, named("aws:kms:dsse"))).toBe("ExplicitlyDenied");
    expect(await upload(bucket(), named("AES256"))).toBe("ExplicitlyDenied");
  });

  test("gives statements the bucket's ARN", () => {
    const read: PolicyStatement = {
      sid: "AllowReadingToWriter",
      reason: "A test.",
      effect: "Allow",
      principals: { AWS: [writer] },
      actions: ["s3:GetObject"],
    };
    const { resource } = bucket({ statements: (arn) => [{ ...read, resources: [`${arn}/*`] }] });
    expect(resource?.aws_s3_bucket_policy?.evidence_policy?.policy).toContain(
      '"Action":["s3:GetObject"],"Resource":["${aws_s3_bucket.evidence.arn}/*"]',
    );
  });

  test("claims what it is told to, beside what every bucket fulfils", () => {
    const { resource } = bucket({ objectives: ["logging.archive-immutable"] });
    expect(resource?.aws_s3_bucket?.evidence?.["//"]).toMatchObject({
      objectives: [
        "data.buckets-encrypted",
        "data.buckets-private",
        "data.buckets-tls-only",
        "logging.archive-immutable",
      ],
    });
  });
});
