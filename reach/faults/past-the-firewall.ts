import { chosenRoute } from "../chosen-route";
import type { HostPlace } from "../end";
import type { RoutedWay } from "../routed-way";
import { culprit } from "./culprit";
import type { Fault } from "./fault";
import type { FaultQuestion } from "./fault-question";

/**
 * Where there is a firewall, everything passes it that leaves a network: what goes past it is seen by nobody.
 *
 * Source: AWS Network Firewall Developer Guide, "Deployment models".
 */
export const pastTheFirewall: Fault = {
  name: "past-the-firewall",
  summary: "a route leads past the firewall of the network, or of its Transit Gateway",
  judge(way, question) {
    const { from, to, arrives, inspected, hops } = way;
    if (!arrives || inspected || from.kind === "outside" || !isInspected(way, question)) return undefined;
    const route = chosenRoute(from.subnet.routes, from.vpc, to.range.first)?.route ?? from.subnet.routes;
    const { stack = route.stack, address = route.address } = culprit(hops, "request", question) ?? {};
    return { stack, address, says: `what ${sender(from, question)} for ${whose(to)} passes no firewall` };
  },
};

/** Whether anything is there that should see it. */
function isInspected({ from, to }: RoutedWay, { index, uses }: FaultQuestion): boolean {
  if (from.kind === "outside") return false;
  const { vpc, subnet } = from;
  const gateways = (one: HostPlace["vpc"]) =>
    (index.attachmentsOf.get(one.id) ?? [])
      .map(({ id }) => index.transitGatewayOf.get(id)?.id ?? "")
      .filter((id) => uses.inspectedGateways.has(id));
  if (to.kind === "host") {
    const common = gateways(vpc).filter((id) => gateways(to.vpc).includes(id));
    return common.length > 0 || [vpc, to.vpc].some(({ id }) => uses.inspectors.has(id));
  }
  // What a hub hands out was inspected before; what it is handed was not.
  if (uses.hubs.has(vpc.id)) return uses.attached.has(subnet.id);
  const leaves = uses.isForHosts(subnet.id) && !uses.translating.has(subnet.id);
  if (uses.inspectors.has(vpc.id)) return leaves;
  const isPublic = subnet.tier === "public";
  return leaves && !isPublic && gateways(vpc).some((id) => leadsOut(id, { index, uses }));
}

/** Whether a network that inspects leads to the internet, so that others need no way of their own. */
function leadsOut(gateway: string, { index, uses }: Pick<FaultQuestion, "index" | "uses">): boolean {
  const attachments = index.transitGateways.get(gateway)?.attachments ?? [];
  return attachments.some(
    ({ vpc = "" }) => uses.hubs.has(vpc) && index.vpcs.get(vpc)?.internetGateway !== undefined,
  );
}

/** Whose packets they are. A hub has none of its own. */
function sender({ vpc, subnet }: HostPlace, { uses }: FaultQuestion): string {
  const isHanded = uses.hubs.has(vpc.id) && uses.attached.has(subnet.id);
  return isHanded ? `its Transit Gateway hands to ${vpc.network}` : `${vpc.network} sends`;
}

function whose(end: RoutedWay["from"]): string {
  return end.kind === "outside" ? "the internet" : end.vpc.network;
}
