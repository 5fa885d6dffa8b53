import type { Organization } from "./schema/organization";

/** A breach of a rule that spans several values. */
export interface Finding {
  /** Path of the value at fault. */
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly allowed: string;
  readonly fix: string;
}

/** What a rule may know beside the organization. */
export interface RuleContext {
  /** Today's date, YYYY-MM-DD (UTC). Only decides whether an exception has expired; never shows in output. */
  readonly today: string;
  /**
   * Paths whose values could not be read and were left out of the organization, so that a rule does not
   * report as missing what is only misspelled.
   */
  readonly unreadable: readonly string[];
}

/** A rule across the organization: pure, and silent where all is well. */
export type Rule = (organization: Organization, context: RuleContext) => Finding[];
