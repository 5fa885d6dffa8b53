import { partitions } from "../facts/partitions";
import { partitionOf } from "./partition-of";

/**
 * Name of a service of a Region, as the condition key `kms:ViaService` has it.
 *
 * Source: AWS KMS Developer Guide "kms:ViaService"; in China, the names of endpoints end in `.com.cn`.
 */
export function viaService(service: string, region: string): string {
  return `${service}.${region}.${partitions[partitionOf(region)].dnsSuffix}`;
}
