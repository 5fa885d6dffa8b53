import { Cidr } from "../core/cidr";
import { PalisadeError } from "../core/palisade-error";

/** An IPv4 block as it stands in Terraform JSON; undefined for IPv6, and for what only an apply tells. */
export function readBlock(value: unknown): Cidr | undefined {
  if (typeof value !== "string" || !/^[\d.]+\/\d+$/.test(value)) return undefined;
  try {
    return Cidr.parse(value);
  } catch (error) {
    if (error instanceof PalisadeError) return undefined;
    throw error;
  }
}
