import type { PolicyStatement } from "../../core/policy-document";
import { deliveryArns } from "./delivery-arns";
import type { LogSources } from "./log-sources";
import { sourceConditions } from "./source-conditions";
import { sourceObjects } from "./source-objects";

/**
 * Lets the log delivery service write what it vends for others: flow logs, web ACL logs, DNS query logs,
 * Network Firewall logs, network load balancer logs.
 *
 * AWS documents `s3:x-amz-acl` for it. The condition accepts a request without the header: a bucket whose
 * owner is enforced has no ACLs, and users report that the service then sends none.
 *
 * Source: Amazon CloudWatch Logs User Guide "Logs sent to Amazon S3"; Amazon VPC User Guide "Amazon S3
 * bucket permissions for flow logs"; terraform-aws-vpc-flow-logs-s3-bucket pull request 101.
 */
export function vendedLogStatements(bucketArn: string, sources: LogSources): PolicyStatement[] {
  const delivery = { "aws:SourceArn": deliveryArns(sources) };
  return [
    {
      sid: "AllowBucketChecksToLogDelivery",
      reason: "The service looks at the bucket and its ACL before it delivers.",
      effect: "Allow",
      principals: { Service: ["delivery.logs.amazonaws.com"] },
      actions: ["s3:GetBucketAcl", "s3:ListBucket"],
      resources: [bucketArn],
      conditions: { StringEquals: sourceConditions(sources), ArnLike: delivery },
    },
    {
      sid: "AllowLogsToLogDelivery",
      reason: "The service writes below each account's own path, and only for our accounts and regions.",
      effect: "Allow",
      principals: { Service: ["delivery.logs.amazonaws.com"] },
      actions: ["s3:PutObject"],
      resources: sourceObjects(bucketArn, sources, "*"),
      conditions: {
        StringEquals: sourceConditions(sources),
        StringEqualsIfExists: { "s3:x-amz-acl": "bucket-owner-full-control" },
        ArnLike: delivery,
      },
    },
  ];
}
