/** Ways to more than was given that a principal has on purpose. */
export interface DeclaredPower {
  /** Ids of `escalationPaths`, or `*:*` for everything. */
  readonly escalations: readonly string[];
  /** Why it has them, and what holds it in check. */
  readonly reason: string;
}
