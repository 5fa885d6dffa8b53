import type { ObjectiveId } from "./objectives";

/** A requirement of a framework, and the objectives that fulfil it. */
export interface Requirement {
  /** Number in the framework, for example `4.2`. */
  readonly id: string;
  /** What it asks for, in our words. */
  readonly asks: string;
  readonly objectives: readonly ObjectiveId[];
}

/** A published framework, mapped to our objectives; a new version is a new file. */
export interface Framework {
  readonly name: string;
  readonly requirements: readonly Requirement[];
}
