/** What a proof says of a state: `absent` where it concerns nothing there, `unknown` where a value is known after the apply only. */
export type ObjectiveState = "absent" | "broken" | "kept" | "unknown";

/** An objective before and after a plan. */
export interface ObjectiveChange {
  /** `domain.promise`. */
  readonly id: string;
  /** Source of the plan. */
  readonly plan: string;
  readonly before: ObjectiveState;
  readonly after: ObjectiveState;
  /** What breaks it, or what broke it. */
  readonly addresses: readonly string[];
  /** Requirements of frameworks that stand or fall with it. */
  readonly requirements: readonly string[];
}
