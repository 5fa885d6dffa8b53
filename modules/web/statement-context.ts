import type { StatementContext } from "./statement-kind";

/** What statements are read with, but for what follows from the action. */
export type StatementSets = Omit<StatementContext, "admits" | "doubtMatches">;

/** How a statement is read for an action: what cannot be inspected is stopped, and not let in. */
export function statementContext(
  action: "allow" | "block" | "captcha" | "challenge" | "count",
  sets: StatementSets,
): StatementContext {
  return { ...sets, admits: action === "allow", doubtMatches: action !== "allow" };
}
