import type { Hop } from "../hop";
import type { Packet } from "./step";

/** What decides a hop: a resource of a stack. */
export interface Decider {
  readonly stack: string;
  readonly address: string;
}

/** A hop of a packet that goes on, or does not. */
export function hopOf(
  { direction }: Packet,
  kind: Hop["kind"],
  passes: boolean,
  says: string,
  decider?: Decider,
): Hop {
  const by = decider === undefined ? {} : { stack: decider.stack, address: decider.address };
  return { direction, kind, passes, says, ...by };
}
