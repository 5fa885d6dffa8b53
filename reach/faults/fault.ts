import type { RoutedWay } from "../routed-way";
import type { FaultPlace } from "./fault-place";
import type { FaultQuestion } from "./fault-question";

/** Something that nobody means who describes a network, and how it is found. */
export interface Fault {
  /** As it is printed, and never changes: `missing-return-rule`. */
  readonly name: string;
  /** What it is, in a sentence. */
  readonly summary: string;
  /** Finds it in what is written. */
  readonly find?: (question: FaultQuestion) => readonly FaultPlace[];
  /** Judges one way that routes lead, from which network ACLs and security groups are left out. */
  readonly judge?: (way: RoutedWay, question: FaultQuestion) => FaultPlace | undefined;
}
