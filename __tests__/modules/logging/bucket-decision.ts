import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { decision } from "../../decision";

export interface BucketRequest {
  /** Construct of the bucket below the archive in snake case, for example `flow_logs`. */
  readonly bucket: string;
  readonly principal: string;
  readonly action: string;
  /** Key of the object. @default none: the bucket itself is asked */
  readonly key?: string;
  readonly context?: Readonly<Record<string, string>>;
}

/** How a bucket of the archive decides a request that comes over TLS 1.3. */
export function bucketDecision(stack: SynthesizedStack, request: BucketRequest): Promise<string> {
  const name = `log_archive_${request.bucket}`;
  const arn = `arn:aws:s3:::${stack.resource?.["aws_s3_bucket"]?.[name]?.["bucket"]}`;
  const policy = String(stack.resource?.["aws_s3_bucket_policy"]?.[`${name}_policy`]?.["policy"])
    .replaceAll(`\${aws_s3_bucket.${name}.arn}`, arn)
    .replaceAll("${aws_kms_key.log_archive_key.arn}", "arn:aws:kms:eu-west-1:222222222222:key/archive");
  return decision({
    principal: request.principal,
    action: request.action,
    resource: request.key === undefined ? arn : `${arn}/${request.key}`,
    resourceAccount: "222222222222",
    context: { "aws:SecureTransport": "true", "s3:TlsVersion": "1.3", ...request.context },
    resourcePolicy: policy,
  });
}
