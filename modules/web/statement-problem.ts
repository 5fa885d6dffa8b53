/** Something wrong in a statement or another part of a web ACL, and where in it. */
export interface StatementProblem {
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly allowed: string;
  readonly fix: string;
}
