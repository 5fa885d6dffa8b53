import { partitions } from "../facts/partitions";
import { partitionOf } from "./partition-of";

/** Region in which global services of a Region's partition keep what they have. */
export function globalRegionOf(region: string): string {
  return partitions[partitionOf(region)].globalRegion;
}
