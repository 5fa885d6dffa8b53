import type { Concern } from "./concern";

/** Stacks of a concern that must be applied before another stack. */
export interface Prerequisite {
  readonly concern: Concern;
  /** Which of them: those of the same account, of the same Region, of both, or all. */
  readonly of: "same-account" | "same-region" | "same-account-and-region" | "all";
}
