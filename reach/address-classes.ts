import type { AddressRange } from "./address-range";

/**
 * Cuts a range wherever a block begins or ends that anything names: what lets one address of a part pass lets all of
 * them pass, so that one stands for all.
 *
 * @param boundaries in order
 */
export function addressClasses({ first, end }: AddressRange, boundaries: readonly number[]): AddressRange[] {
  const cuts = [first];
  for (let index = firstAbove(boundaries, first); index < boundaries.length; index++) {
    const boundary = boundaries[index] as number;
    if (boundary >= end) break;
    cuts.push(boundary);
  }
  return cuts.map((cut, index) => ({ first: cut, end: cuts[index + 1] ?? end }));
}

function firstAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
