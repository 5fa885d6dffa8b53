import type { TransitDestination } from "./transit-destination";

/** Blocks behind a Transit Gateway, as destinations of routes. */
export function blockDestinations(blocks: readonly string[]): readonly TransitDestination[] {
  return blocks.map((cidr) => ({ id: `Transit-${cidr.replace(/[./]/g, "-")}`, cidr }));
}
