/** Actions that a guardrail leaves alone because the configuration says so: for some principals or all, in some Regions or all. */
export interface ActionException {
  /** Actions or patterns of actions, such as `bedrock:InvokeModel*`, one at least. */
  readonly actions: readonly string[];
  /** ARN patterns of the principals. @default every principal */
  readonly principals?: readonly string[];
  /** Regions in which the actions are left alone. @default every Region */
  readonly regions?: readonly string[];
  /** Why, in a sentence. */
  readonly reason: string;
  /** Day on which the exception has to be decided anew, YYYY-MM-DD. */
  readonly expires: string;
}
