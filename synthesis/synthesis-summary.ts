/** What a whole synthesis made. */
export interface SynthesisSummary {
  readonly stacks: number;
  readonly resources: number;
  readonly bytes: number;
  /** Memory at its highest in the largest process, in megabytes. */
  readonly peakMegabytes: number;
  /** Processes that synthesized; 1 for this one alone. */
  readonly processes: number;
}
