/** A plan that is reviewed. */
export interface PlanInput {
  /** Name of its file, for the report. */
  readonly source: string;
  /** What `terraform show -json` wrote, parsed; or a function that reads it, so that many plans are not held at once. */
  readonly plan: unknown;
}
