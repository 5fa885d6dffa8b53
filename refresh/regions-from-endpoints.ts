import { partitionOf } from "../core/partition-of";
import type { AwsRegion } from "../facts/aws-regions";
import { partitions as knownPartitions } from "../facts/partitions";
import type { Endpoints } from "./services-from-endpoints";

/** Regions that the least AWS provider that is supported does not know: its plan would fail. */
const unknownToProvider = ["ap-southeast-6"];

/**
 * Regions of the partitions that are known, sorted. What is known of one stays: botocore does not say which are opt-in Regions. A new
 * one is, as every Region of the partition aws that opened since March 2019.
 *
 * Source: AWS Account Management Reference Guide, "Enable or disable AWS Regions in your account".
 */
export function regionsFromEndpoints({ partitions }: Endpoints, known: readonly AwsRegion[]): AwsRegion[] {
  return partitions
    .filter(({ partition }) => partition in knownPartitions)
    .flatMap(({ regions }) => Object.keys(regions))
    .filter((name) => !unknownToProvider.includes(name))
    .sort()
    .map((name) => known.find((one) => one.name === name) ?? { name, optIn: partitionOf(name) === "aws" });
}
