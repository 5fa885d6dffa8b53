/** Ways to write an organization's stacks: Palisade's, CDKTF's, and the bare minimum; and to read a plan. */
export type Way = "palisade" | "plain" | "floor" | "review" | "parse";

/** What one way took. */
export interface Taken {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** What one way to write stacks took, and what it wrote. */
export interface Measurement extends Taken {
  readonly processes: number;
  readonly stacks: number;
  readonly resources: number;
  readonly bytes: number;
  /** Hash over every file's path and text. */
  readonly digest: string;
}
