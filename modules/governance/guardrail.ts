import type { ObjectiveId } from "../../controls/objective-id";
import type { PolicyStatement } from "../../core/policy-document";
import type { ExemptRole, GuardrailContext } from "./guardrail-context";

/** A role that a guardrail does not bind, with the reason. */
export interface HonouredRole {
  readonly role: ExemptRole;
  readonly reason: string;
}

/** One curated statement of a service control policy. */
export interface Guardrail {
  /** Sid of the statement, `DenyXUnlessY`; unique in the catalogue. */
  readonly id: string;
  /** What would go wrong without it, in one line. */
  readonly reason: string;
  /** AWS document or benchmark that asks for it. */
  readonly source: string;
  /** Roles it does not bind; empty where nobody is exempt but by a written exception. */
  readonly honours: readonly HonouredRole[];
  /** Objectives that it keeps from being undone. */
  readonly objectives: readonly ObjectiveId[];
  /** The statement for one organization. */
  statement(context: GuardrailContext): PolicyStatement;
}
