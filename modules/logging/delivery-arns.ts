import type { LogSources } from "./log-sources";

/**
 * What `delivery.logs.amazonaws.com` names as `aws:SourceArn`, for every region of the sources. The account
 * is left open here because `sourceConditions` holds it.
 *
 * Source: Amazon CloudWatch Logs User Guide "Logs sent to Amazon S3".
 */
export function deliveryArns(sources: LogSources): readonly string[] {
  return [...new Set(sources.regions)].sort().map((region) => `arn:${sources.partition}:logs:${region}:*:*`);
}
