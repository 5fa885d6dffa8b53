import type { Severity } from "./severity";

/** A way in which policies, read together, take something from security; which one it is, the comparison tells. */
export interface PolicyRisk {
  readonly id: string;
  /** The worst that it may be; less where what is granted is less. */
  readonly severity: Severity;
  readonly reason: string;
  readonly advice: string;
  readonly source: string;
}
