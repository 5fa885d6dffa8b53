import type { PolicyStatement } from "../../core/policy-document";

/**
 * Lets S3 write the server access logs of the account's own buckets. `Action` and `Service` are lists, since
 * scanners recognise a log bucket by that form.
 *
 * Source: Amazon S3 User Guide "Enabling Amazon S3 server access logging".
 */
export function accessLogStatements(bucketArn: string, accountId: string): PolicyStatement[] {
  return [
    {
      sid: "AllowAccessLogsToS3",
      reason: "S3 delivers access logs only between buckets of one account; no other account may use it.",
      effect: "Allow",
      principals: { Service: ["logging.s3.amazonaws.com"] },
      actions: ["s3:PutObject"],
      resources: [`${bucketArn}/*`],
      conditions: { StringEquals: { "aws:SourceAccount": accountId } },
    },
  ];
}
