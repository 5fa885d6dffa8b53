import type { Verdict } from "./verdict";

/** Several verdicts as one. */
export function merged(...verdicts: readonly Verdict[]): Verdict {
  return {
    satisfied: verdicts.flatMap((verdict) => verdict.satisfied),
    broken: verdicts.flatMap((verdict) => verdict.broken),
  };
}
