import type { Severity } from "./severity";

/** What a finding is an instance of, for reports and documentation. */
export interface Rule {
  readonly id: string;
  /** The worst that it may be. */
  readonly severity: Severity;
  readonly reason: string;
  readonly advice: string;
  readonly source: string;
}
