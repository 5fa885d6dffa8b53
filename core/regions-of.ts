import { type AwsRegion, awsRegions } from "../facts/aws-regions";
import type { Partition } from "../facts/partitions";
import { partitionOf } from "./partition-of";

/** The Regions of a partition, sorted by name. */
export function regionsOf(partition: Partition): AwsRegion[] {
  return awsRegions.filter(({ name }) => partitionOf(name) === partition);
}
