import { chosenRoute } from "../chosen-route";
import type { Hop } from "../hop";
import { hopOf } from "./hop-of";
import { inspectionStep } from "./inspection-step";
import { internetStep } from "./internet-step";
import { localStep } from "./local-step";
import { natStep } from "./nat-step";
import { peeringStep } from "./peering-step";
import { refused } from "./refused";
import type { Packet, Step, VpcPosition, WalkContext } from "./step";
import { transitEntryStep } from "./transit-entry-step";
import { vpnStep } from "./vpn-step";

/** Where the routes of a VPC send a packet, and what meets it there. */
export function routeStep(context: WalkContext, packet: Packet, position: VpcPosition): Step {
  const { vpc, table } = position;
  const { address } = packet.destination;
  const chosen = chosenRoute(table, vpc, address);
  const name = table === undefined ? `routes of ${vpc.name}` : `route table ${table.name}`;
  if (chosen === undefined) {
    return refused(packet, "route", `${name}: no route to ${packet.destination.text}`, table ?? vpc);
  }
  const { route, block } = chosen;
  const target = route?.target ?? { kind: "local" as const };
  const decider = route ?? table ?? vpc;
  const refuse = (kind: Hop["kind"], whither: string) =>
    refused(packet, kind, `${name}: ${block} to ${whither}`, decider);
  const follow = (whither: string, step: (packet: Packet) => Step): Step => {
    const hop: Hop = hopOf(packet, "route", true, `${name}: ${block} ${whither}`, decider);
    const taken = step(packet);
    return { ...taken, hops: [hop, ...taken.hops] };
  };
  switch (target.kind) {
    case "local":
      return follow("is local", () => localStep(packet, position));
    case "internet-gateway":
      return follow("to the internet gateway", () => internetStep(context, packet, position, target.id));
    case "nat-gateway":
      return follow("to a NAT gateway", () => natStep(context, packet, position, target.id));
    case "firewall":
      return follow(`to the firewall endpoint in ${target.zone ?? "no zone"}`, () =>
        inspectionStep(context, packet, position, target, decider),
      );
    case "endpoint":
      return follow("to an endpoint", () => inspectionStep(context, packet, position, target, decider));
    case "transit-gateway":
      return follow("to the Transit Gateway", () => transitEntryStep(context, packet, position, target.id));
    case "peering":
      return follow("to a VPC peering", () => peeringStep(context, packet, position, target.id));
    case "vpn-gateway":
      return follow("to the virtual private gateway", () => vpnStep(context, packet, position, target.id));
    case "egress-only-gateway":
      return refuse("route", "an egress-only internet gateway, which takes IPv6 alone");
    case "elsewhere":
      return refuse("route", `${target.written}, which no stack describes`);
    case "missing":
      return refuse("blackhole", `${target.written}, which is not there (blackhole)`);
  }
}
