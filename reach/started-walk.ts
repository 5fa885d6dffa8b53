import type { Conversation } from "./conversation";
import type { Hop } from "./hop";
import type { NetworkIndex } from "./network-index";
import { vpnStart } from "./vpn-start";
import type { WalkStart } from "./walk-start";

/** Where a request begins, or the hop that says why it cannot. */
export function startedWalk(index: NetworkIndex, { from, to, source }: Conversation): WalkStart | Hop {
  if (from.kind === "host") {
    const { vpc, subnet } = from;
    return { position: { in: "vpc", vpc, subnet, table: subnet.routes }, entry: undefined, hops: [] };
  }
  const vpc = to.kind === "host" ? to.vpc : undefined;
  const name = vpc?.name ?? "what is asked";
  const refuse = (says: string): Hop => ({ direction: "request", kind: "start", passes: false, says });
  if (!from.isPublic) {
    const start = vpc && vpnStart(index, from, source.address, vpc);
    if (start !== undefined) return start;
    const { name: by } = index.vpnConnections.get(from.by ?? "") ?? {};
    return refuse(
      by === undefined
        ? `nothing leads from ${source.text} to ${name}`
        : `VPN connection ${by} does not lead to ${name}`,
    );
  }
  const gateway = vpc?.internetGateway;
  if (vpc === undefined || gateway === undefined) return refuse(`${name} has no internet gateway`);
  const { stack, address } = gateway;
  const says = `internet gateway ${gateway.name}: lets it in, if what is asked has a public address`;
  return {
    position: { in: "vpc", vpc, subnet: undefined, table: vpc.edgeTables.get(gateway.id) },
    entry: gateway.id,
    hops: [{ direction: "request", kind: "internet-gateway", passes: true, says, stack, address }],
  };
}
