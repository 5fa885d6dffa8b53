/** Counts values: a higher number has Terraform write anew, since it cannot compare what it does not keep. From 1. */
interface Versioned {
  readonly version: number;
}

/** AWS makes the value, at random; nobody has to know it. */
export interface GeneratedValue extends Versioned {
  readonly kind: "generated";
  /** Characters, 16 to 512. @default 32 */
  readonly length?: number;
  /** Characters that it does not have. @default those that databases and shells read as something else */
  readonly excludedCharacters?: string;
  /**
   * What stands beside the password: the value is then a JSON object of these and `password`, as rotation functions and
   * RDS Proxy read it. Nothing secret. @default the value is the password alone
   */
  readonly beside?: Readonly<Record<string, string>>;
}

/** Terraform is given the value when it runs. */
export interface GivenValue extends Versioned {
  readonly kind: "given";
  /**
   * A reference to an ephemeral resource, or to a variable that is `ephemeral` and `sensitive`: `${var.api_key}`. Values of
   * other variables are in the plan. A value that is written out is refused.
   */
  readonly from: string;
}

/** A value that Terraform writes, and keeps neither in a plan nor in state. */
export type SecretValue = GeneratedValue | GivenValue;
