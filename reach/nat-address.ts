import type { Subnet } from "./network-model";

/** The address of a NAT gateway: which of its subnet it takes is not known, and decides nothing. */
export function natAddress({ block }: Subnet): number {
  return block.first + block.size - 2;
}
