import type { Hop } from "../hop";
import type { RouteTable, Vpc } from "../network-model";
import type { FaultQuestion } from "./fault-question";

/**
 * What most likely leads a packet where nobody means it: in a network with a firewall, a route where its table or that of
 * the same tier in another zone leads to the firewall; or else the last route of a Transit Gateway, or the last peering;
 * or else where it began.
 */
export function culprit(
  hops: readonly Hop[],
  direction: Hop["direction"],
  { index, uses }: FaultQuestion,
): Hop | undefined {
  const own = hops.filter((hop) => hop.direction === direction);
  const routes = own.filter(({ kind }) => kind === "route");
  const vpcs = [...uses.inspectors].map((id) => index.vpcs.get(id)).filter((vpc) => vpc !== undefined);
  return (
    routes.find((hop) => vpcs.some((vpc) => isBesideFirewall(vpc, hop))) ??
    own.filter(({ kind }) => kind === "transit-gateway" || kind === "peering").at(-1) ??
    routes[0]
  );
}

function isBesideFirewall(vpc: Vpc, { stack, address }: Hop): boolean {
  const table = vpc.routeTables.find(
    (one) =>
      one.stack === stack && one.routes.some((route) => route.address === address && !leadsToFirewall(route)),
  );
  if (table === undefined) return false;
  const tiers = vpc.subnets.filter(({ routes }) => routes.id === table.id).map(({ tier }) => tier);
  const alike = vpc.subnets.filter(({ tier }) => tier !== undefined && tiers.includes(tier));
  return [table, ...alike.map(({ routes }) => routes)].some(({ routes }) => routes.some(leadsToFirewall));
}

function leadsToFirewall({ target, service }: RouteTable["routes"][number]): boolean {
  return target.kind === "firewall" || (target.kind === "endpoint" && service === undefined);
}
