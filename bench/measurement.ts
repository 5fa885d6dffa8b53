/** Ways to write an organization's stacks: Palisade's, CDKTF's, and the bare minimum; to read a plan; and to judge networks. */
export type Way = "palisade" | "plain" | "floor" | "review" | "parse" | "reach";

/** What one way took. */
export interface Taken {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** What it took to judge the networks of an organization. */
export interface ReachTaken extends Taken {
  /** Time of processors, in which others who use the machine do not count. */
  readonly cpuSeconds: number;
  /** The part of it that making the stacks took. */
  readonly synthesisCpuSeconds: number;
  readonly networks: number;
  readonly faults: number;
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
