import { Cidr } from "../core/cidr";
import { specialPurposeBlocks } from "../facts/special-purpose-blocks";
import type { AddressRange } from "./address-range";

const notPublic = specialPurposeBlocks.map((block) => Cidr.parse(block));

/** Addresses of the internet: those that routers there carry, without blocks that VPCs take. */
export function publicRanges(taken: readonly Cidr[] = []): AddressRange[] {
  const gaps = [...notPublic, ...taken]
    .map(({ first, size }) => ({ first, end: first + size }))
    .sort((left, right) => left.first - right.first);
  const ranges: AddressRange[] = [];
  let next = 0;
  for (const { first, end } of gaps) {
    if (first > next) ranges.push({ first: next, end: first });
    next = Math.max(next, end);
  }
  if (next < 2 ** 32) ranges.push({ first: next, end: 2 ** 32 });
  return ranges;
}
