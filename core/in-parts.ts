/** Values in parts of a size, in their order; the last part is the smallest, and of no values there is none. */
export function inParts<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, part) =>
    values.slice(part * size, (part + 1) * size),
  );
}
