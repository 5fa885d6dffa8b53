import type { ClientAddress } from "./client-address";

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
  /** The regex pattern set of a name; undefined where there is none of the name. */
  readonly regexSet: (name: string) => { readonly arn: string } | undefined;
  /** Names of the sets that there are, for errors. */
  readonly known: { readonly ipSets: readonly string[]; readonly regexPatternSets: readonly string[] };
}

/** What statements are read with, but for what follows from the action. */
export type StatementSets = Omit<StatementContext, "admits" | "doubtMatches">;

/** How a statement is read for an action: what cannot be inspected is stopped, and not let in. */
export function statementContext(
  action: "allow" | "block" | "captcha" | "challenge" | "count",
  sets: StatementSets,
): StatementContext {
  return { ...sets, admits: action === "allow", doubtMatches: action !== "allow" };
}
