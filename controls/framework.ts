import type { ObjectiveId } from "./objectives";

/** A requirement of a framework, and the objectives that fulfil it. */
export interface Requirement {
  /** Number in the framework, for example `4.2`. */
  readonly id: string;
  /** What it asks for, in our words. */
  readonly asks: string;
  /** None where no proof shows any of it; `remains` then says why. */
  readonly objectives: readonly ObjectiveId[];
  /** What of it no proof shows, and who sees to that. @default the objectives show all of it */
  readonly remains?: string;
}

/** A published framework, mapped to our objectives; a new version is a new file. */
export interface Framework {
  /** Name that a configuration gives its conformance pack. */
  readonly id: "cis-aws-7.0" | "fsbp" | "nist-800-53" | "pci-dss-4";
  readonly name: string;
  /** Name in the heading of a table. */
  readonly short: string;
  /** Documents that the numbers and what they ask for are from. */
  readonly source: string;
  /** Which of its requirements are listed. */
  readonly lists: string;
  readonly requirements: readonly Requirement[];
}
