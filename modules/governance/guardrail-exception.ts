/** A principal that a guardrail leaves alone because the configuration says so. */
export interface GuardrailException {
  /** ARN pattern of the principal. */
  readonly arn: string;
  /** Why, in a sentence. */
  readonly reason: string;
  /** Day on which the exception has to be decided anew, YYYY-MM-DD. */
  readonly expires: string;
}
