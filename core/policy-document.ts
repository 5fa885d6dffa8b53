/**
 * The principals of a statement. Everyone is among them only beside a Deny, in VPC endpoint policies, which know no
 * other principal, and in key policies for a whole organization; the latter two are bound by conditions.
 */
export type Principals = "*" | Readonly<Record<string, string | readonly string[]>>;

/** Condition operator -> condition key -> values, spelled as IAM spells them. */
export type Conditions = Readonly<
  Record<string, Readonly<Record<string, string | boolean | readonly string[]>>>
>;

/**
 * One statement of a policy. `reason` is for the reader of the code and the generated documents; AWS never
 * sees it.
 */
export interface PolicyStatement {
  /** Statement id: letters and digits, `DenyXUnlessY` or `AllowXToY`. */
  readonly sid: string;
  /** Why the statement exists, in one line. */
  readonly reason: string;
  readonly effect: "Allow" | "Deny";
  readonly principals?: Principals;
  readonly notPrincipals?: Principals;
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly resources?: readonly string[];
  readonly notResources?: readonly string[];
  readonly conditions?: Conditions;
}

/** A policy as plain data; `policyJson` turns it into what AWS takes. */
export interface PolicyDocument {
  readonly statements: readonly PolicyStatement[];
}
