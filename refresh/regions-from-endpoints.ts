import type { AwsRegion } from "../facts/aws-regions";
import type { Endpoints } from "./services-from-endpoints";

/** Regions that the least AWS provider that is supported does not know: its plan would fail. */
const unknownToProvider = ["ap-southeast-6"];

/**
 * Regions of the partition aws, sorted. What is known of one stays: botocore does not say which are opt-in Regions. A new
 * one is, as every Region that opened since March 2019.
 *
 * Source: AWS Account Management Reference Guide, "Enable or disable AWS Regions in your account".
 */
export function regionsFromEndpoints({ partitions }: Endpoints, known: readonly AwsRegion[]): AwsRegion[] {
  const regions = partitions.find(({ partition }) => partition === "aws")?.regions ?? {};
  return Object.keys(regions)
    .filter((name) => !unknownToProvider.includes(name))
    .sort()
    .map((name) => known.find((one) => one.name === name) ?? { name, optIn: true });
}
