import type { TransitRoute, TransitRouteTable } from "./network-model";

/**
 * The route that a route table of a Transit Gateway takes: the most specific, and of two that are equal the static one.
 *
 * Source: AWS Transit Gateways guide, "Route evaluation order".
 */
export function chosenTransitRoute(table: TransitRouteTable, address: number): TransitRoute | undefined {
  let chosen: TransitRoute | undefined;
  for (const route of table.routes) {
    const { first, size, prefix } = route.block;
    if (address < first || address >= first + size) continue;
    const better =
      chosen === undefined ||
      prefix > chosen.block.prefix ||
      (prefix === chosen.block.prefix && route.origin === "static" && chosen.origin === "propagated");
    if (better) chosen = route;
  }
  return chosen;
}
