import type { Estate } from "./estate";
import type { PalisadeStack } from "./palisade-stack";
import type { Place } from "./place";
import type { Placement } from "./placement";
import type { Prerequisite } from "./prerequisite";

/** A kind of stack: one file under concerns/ that says all of it. */
export interface Concern {
  /** Part of paths, stack names and states: it never changes. */
  readonly name: string;
  /** What a stack of it protects, in a paragraph for the reader of its README. */
  readonly summary: string | ((estate: Estate, placement: Placement) => string);
  /** Where its stacks are, in any order. */
  readonly places: (estate: Estate) => readonly Place[];
  /** Whether its stacks can be made while the organization has no id yet. @default "when-founded" */
  readonly needed?: "to-found-the-organization" | "when-founded";
  /** What must be applied before its stacks, beside what says so itself (see `Place.precedes`). */
  readonly after: readonly Prerequisite[];
  /** What to know before a stack is applied for the first time, as Markdown; empty where there is nothing. */
  readonly firstApply?: (estate: Estate, placement: Placement) => string;
  /**
   * ARN of the role that applies its stack in an account; undefined for the credentials of whoever runs Terraform.
   * @default the deployment role of the account
   */
  readonly applyRoleArn?: (estate: Estate, account: string) => string | undefined;
  /** Whether its stacks have resources of each account or OU, with its name in their addresses. @default false */
  readonly namesAccounts?: true;
  /** Whether its stacks say what reaches what, so that `palisade reach` reads them. @default false */
  readonly connects?: true;
  /** Adds what it makes to its stack. */
  readonly define: (stack: PalisadeStack) => void;
}
