/** One key of a condition; several stand side by side, and all must hold. */
export interface Condition {
  /** Such as `StringEqualsIfExists` or `ForAllValues:StringLike`. */
  readonly operator: string;
  /** In lower case: IAM ignores the case of keys. */
  readonly key: string;
  /** The key as it is written. */
  readonly spelled: string;
  readonly values: readonly string[];
}

/** Patterns of an element, and whether the element is the one with Not in front. */
export interface Named {
  readonly patterns: readonly string[];
  readonly negated: boolean;
}

/** A statement, read as IAM reads it. */
export interface Statement {
  readonly effect: "Allow" | "Deny";
  /** `*`, `account:111111111111`, or a kind, a colon and a name, such as `service:ec2.amazonaws.com`. Undefined where the policy has no such element. */
  readonly principals: Named | undefined;
  /** In lower case: IAM ignores the case of actions. */
  readonly actions: Named;
  /** Undefined where the policy has no such element. */
  readonly resources: Named | undefined;
  readonly conditions: readonly Condition[];
  /** What it says, whatever its Sid, its order, and its spelling: equal texts are equal statements. */
  readonly canonical: string;
  readonly sid: string | undefined;
  /** How actions are written, by their lower case. */
  readonly spelling: ReadonlyMap<string, string>;
}
