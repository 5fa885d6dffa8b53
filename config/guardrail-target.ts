/** What policies can be attached to. */
export interface GuardrailTarget {
  readonly kind: "root" | "ou" | "account";
  /** Path of the OU or name of the account; `root`. */
  readonly name: string;
}
