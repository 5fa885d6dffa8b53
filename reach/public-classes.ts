import type { Cidr } from "../core/cidr";
import { addressClasses } from "./address-classes";
import type { AddressRange } from "./address-range";
import type { NetworkIndex } from "./network-index";
import { publicRanges } from "./public-ranges";

/** One range of the internet for all that routes do not tell apart: within the same of the blocks that any route names. */
export function publicClasses({ model }: NetworkIndex): AddressRange[] {
  const blocks = new Map<string, Cidr>();
  const keep = (block: Cidr) => blocks.set(String(block), block);
  for (const { routeTables, edgeTables } of model.vpcs) {
    for (const { routes } of [...routeTables, ...edgeTables.values()])
      for (const { destinations } of routes) destinations.forEach(keep);
  }
  for (const { routeTables } of model.transitGateways)
    for (const { routes } of routeTables) for (const { block } of routes) keep(block);
  const boundaries = [...blocks.values()]
    .flatMap(({ first, size }) => [first, first + size])
    .sort((left, right) => left - right);
  const classes = new Map<string, AddressRange>();
  for (const range of publicRanges(model.vpcs.flatMap((vpc) => vpc.blocks))) {
    for (const part of addressClasses(range, boundaries)) {
      const within = [...blocks.values()].filter(
        ({ first, size }) => first <= part.first && part.first < first + size,
      );
      const key = within.join();
      if (!classes.has(key)) classes.set(key, part);
    }
  }
  return [...classes.values()];
}
