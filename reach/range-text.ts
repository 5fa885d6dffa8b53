import type { AddressRange } from "./address-range";
import { addressText } from "./address-text";

/** Addresses as they are written: `198.51.100.0/24` where they are one block, else the first and the last. */
export function rangeText({ first, end }: AddressRange): string {
  const bits = Math.log2(end - first);
  if (bits === 0) return addressText(first);
  return Number.isInteger(bits) && first % 2 ** bits === 0
    ? `${addressText(first)}/${32 - bits}`
    : `${addressText(first)}-${addressText(end - 1)}`;
}
