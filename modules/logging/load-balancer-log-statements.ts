import type { PolicyStatement } from "../../core/policy-document";
import type { LogSources } from "./log-sources";
import { sourceConditions } from "./source-conditions";
import { sourceObjects } from "./source-objects";
import { vendedLogStatements } from "./vended-log-statements";

/**
 * Lets the load balancers of the sources write their logs. Application and Classic Load Balancers deliver
 * through a service principal of their own; Network Load Balancers through the log delivery service. Accounts
 * are named only where there is no organization: a bucket policy holds 20 KB.
 *
 * Source: Elastic Load Balancing "Enable access logs for your Application Load Balancer" (bucket policy,
 * security best practices) and "... Network Load Balancer"; IAM User Guide "aws:SourceOrgID";
 * terraform-aws-modules/terraform-aws-s3-bucket pull request 322 (load balancers of an organization).
 *
 * @param region region of the bucket; a load balancer logs only to a bucket of its own region
 */
export function loadBalancerLogStatements(
  bucketArn: string,
  sources: LogSources,
  region: string,
): PolicyStatement[] {
  return [
    {
      sid: "AllowLogsToLoadBalancers",
      reason: "Only load balancers of our accounts write here.",
      effect: "Allow",
      principals: { Service: ["logdelivery.elasticloadbalancing.amazonaws.com"] },
      actions: ["s3:PutObject"],
      resources: sourceObjects(bucketArn, sources, "*"),
      conditions: {
        StringEquals: sourceConditions(sources),
        ArnLike: {
          "aws:SourceArn": `arn:${sources.partition}:elasticloadbalancing:${region}:*:loadbalancer/*`,
        },
      },
    },
    ...vendedLogStatements(bucketArn, { ...sources, regions: [region] }),
  ];
}
