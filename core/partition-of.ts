import { type Partition, partitions } from "../facts/partitions";

/** The partition of a Region. */
export function partitionOf(region: string): Partition {
  const found = Object.entries(partitions).find(
    ([, { regionPrefix }]) => regionPrefix !== "" && region.startsWith(regionPrefix),
  );
  return (found?.[0] as Partition | undefined) ?? "aws";
}
