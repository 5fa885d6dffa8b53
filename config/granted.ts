import type { DeclaredPower } from "../core/declared-power";
import type { PolicyStatement } from "../core/policy-document";
import type { WrittenPolicy } from "./identity-policies";

/** What the policies of a permission set, a role or a group of the file give together. */
export interface Granted {
  /** Policies of AWS by name. */
  readonly managedPolicies: readonly string[];
  /** Statements that stand beside what the file says. */
  readonly statements: readonly PolicyStatement[];
  /** What the file says. */
  readonly policy: WrittenPolicy | undefined;
  /** Ways to more that a job function has on purpose. */
  readonly powers: readonly DeclaredPower[];
  /** Ways to more that the file declares. */
  readonly ownPowers: readonly DeclaredPower[];
}
