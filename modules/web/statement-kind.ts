import type { ClientAddress } from "./client-address";
import type { OwnStatement } from "./own-statement";
import type { Statement } from "./web-acl-rule";

/** Something wrong in a statement, and where in it. */
export interface StatementProblem {
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly allowed: string;
  readonly fix: string;
}

/** What a statement is read with. */
export interface StatementContext {
  /**
   * Whether what AWS WAF cannot inspect or read is to match: it is where a match stops a request, and is not where a match
   * lets it in. A NOT turns it around.
   */
  readonly doubtMatches: boolean;
  /** Whether a match lets the request in, so that an address is read at one place only. */
  readonly admits: boolean;
  /** Where the client's address stands. @default the address that connects */
  readonly client?: ClientAddress;
  /** ARNs of the IP sets of a name, one for each family of addresses; undefined where there is none of the name. */
  readonly ipSetArns: (name: string) => readonly string[] | undefined;
  /** ARN of the regex pattern set of a name, and how many patterns it has; undefined where there is none of the name. */
  readonly regexSet: (name: string) => { readonly arn: string } | undefined;
  /** Names of the sets that there are, for errors. */
  readonly known: { readonly ipSets: readonly string[]; readonly regexPatternSets: readonly string[] };
}

/** The same for statements within a statement; each kind is given it, so that no kind knows the list of kinds. */
export interface Inner {
  readonly block: (statement: OwnStatement, context: StatementContext) => Statement;
  readonly capacity: (statement: OwnStatement, context: StatementContext) => number;
  readonly problems: (statement: OwnStatement, context: StatementContext) => readonly StatementProblem[];
}

/** A kind of statement: one file under statements/ that says all of it. */
export interface StatementKind<Value> {
  /** As Terraform spells it. */
  readonly block: (value: Value, context: StatementContext, inner: Inner) => Statement;
  /** Capacity (WCU) that it needs. */
  readonly capacity: (value: Value, context: StatementContext, inner: Inner) => number;
  /** What AWS WAF would refuse of it, or take and never match. */
  readonly problems: (value: Value, context: StatementContext, inner: Inner) => readonly StatementProblem[];
}
