import type { Cidr } from "../core/cidr";
import type { Route, RouteTable, Vpc } from "./network-model";

/** The route that a table takes: one of its own, or the VPC's own, which every table has. */
export interface ChosenRoute {
  readonly block: Cidr;
  readonly route: Route | undefined;
}

/**
 * The most specific route to an address. A route as specific as the VPC's own takes its place; of a block and a prefix
 * list that are equal, the block. What a virtual private gateway makes known comes after what is written, and never leads
 * out what is the VPC's own.
 *
 * Source: Amazon VPC User Guide, "Route priority".
 */
export function chosenRoute(
  table: RouteTable | undefined,
  vpc: Vpc,
  address: number,
): ChosenRoute | undefined {
  let chosen: ChosenRoute | undefined;
  const consider = (block: Cidr, route: Route | undefined, wins: (before: ChosenRoute) => boolean) => {
    if (address < block.first || address >= block.first + block.size) return;
    if (chosen === undefined || wins(chosen)) chosen = { block, route };
  };
  for (const block of vpc.blocks) {
    consider(block, undefined, (before) => block.prefix > before.block.prefix);
  }
  for (const route of table?.routes ?? []) {
    const isList = route.destinations.length > 1;
    for (const block of route.destinations) {
      if (route.isPropagated && vpc.blocks.some((own) => own.overlaps(block))) continue;
      consider(block, route, (before) => {
        if (block.prefix !== before.block.prefix) return block.prefix > before.block.prefix;
        if (route.isPropagated) return before.route === undefined;
        if (before.route?.isPropagated) return true;
        return !isList || before.route === undefined;
      });
    }
  }
  return chosen;
}
