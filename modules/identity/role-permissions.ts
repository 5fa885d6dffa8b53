import type { DeclaredPower } from "../../core/declared-power";
import type { PolicyStatement } from "../../core/policy-document";

/** What a role may do, as plain data. */
export interface RolePermissions {
  /** Policies of AWS by name, with the path where there is one. */
  readonly managedPolicies: readonly string[];
  /** Statements with reasons. @default none */
  readonly statements?: readonly PolicyStatement[];
  /** Further statements as IAM writes them. @default none */
  readonly ownStatements?: readonly object[];
  /** Ways by which whoever has it gets more than it gives, on purpose. @default none */
  readonly powers?: readonly DeclaredPower[];
  /** ARN of the policy that bounds it. @default none */
  readonly boundaryArn?: string;
}
