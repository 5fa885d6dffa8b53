import type { Hop } from "../hop";
import { type Decider, hopOf } from "./hop-of";
import type { Packet, Step } from "./step";

/** The step of a packet that goes no further. */
export function refused(
  packet: Packet,
  kind: Hop["kind"],
  says: string,
  decider?: Decider,
  before: readonly Hop[] = [],
): Step {
  return { hops: [...before, hopOf(packet, kind, false, says, decider)], next: { at: "refused" } };
}
