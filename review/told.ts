import type { Finding } from "./finding";

/** A finding, and what the review needs to know of it until it is reported. */
export interface Told {
  readonly finding: Finding;
  /** Whether it may stand under the change that it follows from. */
  readonly mayFollow: boolean;
}
