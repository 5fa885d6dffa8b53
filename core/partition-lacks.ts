import { type PartitionFeature, partitions } from "../facts/partitions";
import { partitionOf } from "./partition-of";

/** Whether the partition of a Region lacks what the partition `aws` has. */
export function partitionLacks(region: string, feature: PartitionFeature): boolean {
  const lacking: readonly PartitionFeature[] = partitions[partitionOf(region)].without;
  return lacking.includes(feature);
}
