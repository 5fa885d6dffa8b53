import type { Hop } from "../hop";
import type { FaultQuestion } from "./fault-question";

/**
 * What most likely leads a packet where nobody means it: a route of a network that inspects, or else the last route of a
 * Transit Gateway or the last peering.
 */
export function culprit(
  hops: readonly Hop[],
  direction: Hop["direction"],
  { index, uses }: FaultQuestion,
): Hop | undefined {
  const hubs = new Set([...uses.hubs].map((id) => index.vpcs.get(id)?.stack));
  const own = hops.filter((hop) => hop.direction === direction);
  return (
    own.find(
      ({ kind, stack, address }) =>
        kind === "route" && hubs.has(stack) && address?.startsWith("aws_route.") === true,
    ) ?? own.filter(({ kind }) => kind === "transit-gateway" || kind === "peering").at(-1)
  );
}
