/** Ways to write an organization's stacks: Palisade's, CDKTF's, and the bare minimum. */
export type Way = "palisade" | "plain" | "floor";

/** What one way took. */
export interface Measurement {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly processes: number;
  readonly stacks: number;
  readonly resources: number;
  readonly bytes: number;
  /** Hash over every file's path and text. */
  readonly digest: string;
}
