/** Which of some statements something is about: a bit for each. */
export type Mask = Int32Array;

const bits = 31;

/** A mask of the statements for which a test holds. */
export function maskOf(count: number, test: (index: number) => boolean): Mask {
  const mask = new Int32Array(Math.ceil(count / bits) || 1);
  for (let index = 0; index < count; index++) {
    if (test(index)) {
      const word = Math.floor(index / bits);
      mask[word] = (mask[word] ?? 0) | (1 << (index % bits));
    }
  }
  return mask;
}

/** The statements that are in both. */
export function both(left: Mask, right: Mask): Mask {
  return left.map((word, index) => word & (right[index] ?? 0));
}

/** Whether a statement is in both, and in a third one where it is given. */
export function meet(left: Mask, right: Mask, third: Mask = right): boolean {
  for (let index = 0; index < left.length; index++) {
    if (((left[index] ?? 0) & (right[index] ?? 0) & (third[index] ?? 0)) !== 0) return true;
  }
  return false;
}
