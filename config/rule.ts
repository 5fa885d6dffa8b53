import type { Organization } from "./schema/organization";

/** A violation of a rule across values. */
export interface Finding {
  /** Path of the wrong value. */
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly allowed: string;
  readonly fix: string;
  /**
   * What is to be mended, where one mistake shows in many places: findings of one cause are told once, at the first place
   * in the file. @default each finding is told
   */
  readonly cause?: string;
}

/** What a rule may use beside the organization. */
export interface RuleContext {
  /** Today's date, YYYY-MM-DD (UTC). Only decides whether an exception has expired; never part of the output. */
  readonly today: string;
  /** Whether exceptions that have expired are let pass, in an emergency. @default false */
  readonly allowExpired?: boolean;
  /**
   * Paths of values that could not be read and were removed, so that a rule does not report as missing what is only
   * misspelled.
   */
  readonly unreadable: readonly string[];
}

/** A rule across values: a pure function with a finding for each violation. */
export type Rule = (organization: Organization, context: RuleContext) => Finding[];
