import type { Hop } from "./hop";
import { narrowed } from "./steps/narrowed";
import { refused } from "./steps/refused";
import { routeStep } from "./steps/route-step";
import type { Ending, Packet, Position, WalkContext } from "./steps/step";
import { transitStep } from "./steps/transit-step";

/** The way of one packet. */
export interface Walk {
  readonly hops: readonly Hop[];
  readonly ending: Ending;
  /** The packet as it arrives. */
  readonly packet: Packet;
  /** Endpoints of firewalls and appliances that inspected it, in order. */
  readonly inspections: readonly string[];
}

/** More than any way that is meant takes: whatever takes so many steps goes round in circles. */
const mostSteps = 40;

/** Walks a packet step by step until it arrives or is refused. */
export function walk(context: WalkContext, sent: Packet, start: Position): Walk {
  const hops: Hop[] = [];
  const inspections: string[] = [];
  let packet = sent;
  let position = start;
  for (let count = 0; count < mostSteps; count++) {
    const step =
      position.in === "vpc" ? routeStep(context, packet, position) : transitStep(context, packet, position);
    hops.push(...step.hops);
    packet = narrowed(step.packet ?? packet, step.hops);
    if (step.inspectedBy !== undefined) inspections.push(step.inspectedBy);
    if ("at" in step.next) return { hops, ending: step.next, packet, inspections };
    position = step.next;
  }
  const circle = refused(packet, "route", "routes send it round in circles");
  return { hops: [...hops, ...circle.hops], ending: { at: "refused" }, packet, inspections };
}
