import type { Judge } from "./judge";

/** The first of several that sees something. */
export function anyOf(...judges: readonly Judge[]): Judge {
  return (change) => {
    for (const judge of judges) {
      const seen = judge(change);
      if (seen !== undefined) return seen;
    }
    return undefined;
  };
}
