import type { Severity } from "./severity";

/** A risk of one planned change, or of a plan as a whole. */
export interface Finding {
  /** Id of the risk. */
  readonly rule: string;
  readonly severity: Severity;
  /** Source of the plan. */
  readonly plan: string;
  /** Address of the resource; empty where the plan as a whole is meant. */
  readonly address: string;
  /** What Terraform would do, such as `update`; `drift` for what others did; `none` for a plan. */
  readonly action: string;
  /** What changes, in words. */
  readonly message: string;
  /** What was there, as text without secrets; null where there was nothing. */
  readonly before: string | null;
  /** What would be there; null where nothing remains. */
  readonly after: string | null;
  /** Address of the change from which this one follows; null where it is one of its own. */
  readonly cause: string | null;
  /** Why the finding is accepted; null where it is not. */
  readonly waived: string | null;
}
