import type { StatementContext } from "./statement-context";
import type { StatementProblem } from "./statement-problem";
import type { Statement } from "./web-acl-rule";

/** How any statement is spelled, what it costs and what is wrong with it. */
export interface Inner<Part> {
  readonly block: (statement: Part, context: StatementContext) => Statement;
  readonly capacity: (statement: Part, context: StatementContext) => number;
  readonly problems: (statement: Part, context: StatementContext) => readonly StatementProblem[];
}

/**
 * A kind of statement: one file under statements/ that says all of it. A kind with statements within is given how they are
 * read, so that no kind knows the list of kinds.
 */
export interface StatementKind<Value, Part = never> {
  /** As Terraform spells it. */
  readonly block: (value: Value, context: StatementContext, inner: Inner<Part>) => Statement;
  /** Capacity (WCU) that it needs. */
  readonly capacity: (value: Value, context: StatementContext, inner: Inner<Part>) => number;
  /** What AWS WAF would refuse of it, or take and never match. */
  readonly problems: (
    value: Value,
    context: StatementContext,
    inner: Inner<Part>,
  ) => readonly StatementProblem[];
}
