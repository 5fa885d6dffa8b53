/**
 * One thing that is wrong with an input, in the four parts a reader needs: where, what was found,
 * what is allowed, what to do.
 */
export interface Problem {
  /** Place: `file:line:column path`, as far as known. */
  readonly where: string;
  /** What was found there. */
  readonly found: string;
  /** What is allowed in its place. */
  readonly allowed: string;
  /** What the reader can do next. */
  readonly fix: string;
}
