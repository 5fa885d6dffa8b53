import type { Hop } from "./hop";
import type { Position } from "./steps/step";

/** Where a request begins. */
export interface WalkStart {
  readonly position: Position;
  /** Id of the gateway or the attachment by which it comes in from outside. */
  readonly entry: string | undefined;
  readonly hops: readonly Hop[];
}
