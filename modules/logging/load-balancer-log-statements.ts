import type { PolicyStatement } from "../../core/policy-document";
import type { LogSources } from "./log-sources";
import { sourceObjects } from "./source-objects";
import { vendedLogStatements } from "./vended-log-statements";

/**
 * Lets the load balancers of the sources write their logs. Application and Classic Load Balancers deliver
 * through a service principal of their own, which tells the ARN of the load balancer and no organization,
 * so the accounts are named; Network Load Balancers deliver through the log delivery service.
 *
 * Source: Elastic Load Balancing "Enable access logs for your Application Load Balancer" (bucket policy,
 * security best practices) and "... Network Load Balancer".
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
        ArnLike: {
          "aws:SourceArn": [...sources.accountIds]
            .sort()
            .map((id) => `arn:${sources.partition}:elasticloadbalancing:${region}:${id}:loadbalancer/*`),
        },
      },
    },
    ...vendedLogStatements(bucketArn, { ...sources, regions: [region] }),
  ];
}
