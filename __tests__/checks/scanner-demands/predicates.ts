import type { Predicate } from "./demand";
import { valuesAt } from "./values-at";

/** The argument has a value, and no other than these. */
export function is(path: string, ...allowed: readonly unknown[]): Predicate {
  return ({ body }) => {
    const found = valuesAt(body, path);
    return found.length > 0 && found.every((value) => allowed.includes(value));
  };
}

/** The argument has a value that is not empty. */
export function given(path: string): Predicate {
  return ({ body }) => valuesAt(body, path).some((value) => value !== null && value !== "");
}

/** The argument is left at its default or has one of these values. */
export function unlessSet(path: string, ...allowed: readonly unknown[]): Predicate {
  return ({ body }) => valuesAt(body, path).every((value) => allowed.includes(value));
}

/** The argument is a number of at least this much. */
export function atLeast(path: string, least: number): Predicate {
  return ({ body }) => {
    const found = valuesAt(body, path);
    return found.length > 0 && found.every((value) => typeof value === "number" && value >= least);
  };
}
