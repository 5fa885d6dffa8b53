import type { Conversation } from "./conversation";
import type { EndPlace } from "./end";
import { everyPort } from "./every-port";
import { groupHop } from "./group-hop";
import type { Hop } from "./hop";
import type { NetworkIndex } from "./network-index";
import type { PortRange } from "./network-model";
import { startedWalk } from "./started-walk";
import type { Ending, Packet, Position } from "./steps/step";
import { walk } from "./walk";

/** One way that a request and its reply take, or where they are refused: the last hop does not pass then. */
export interface TracedWay {
  readonly reached: boolean;
  readonly hops: readonly Hop[];
  /** Ports of the asker to which the reply comes back, where it is reached. */
  readonly ports?: readonly PortRange[];
  /** Endpoints that inspected the request, where it arrived. */
  readonly inspections?: readonly string[];
}

/**
 * The ways that a conversation takes: one, or several where AWS chooses a zone. Each is the request and its reply, since
 * network ACLs remember nothing, and a firewall that sees half of a conversation drops it. Nobody knows which zone AWS
 * chooses, so that each way has only those ports of the asker that the ways before it left.
 */
export function tracedWays(index: NetworkIndex, conversation: Conversation): readonly TracedWay[] {
  let ports = everyPort;
  const traced = (zones: ReadonlyMap<string, string>): readonly TracedWay[] => {
    const way = tracedOnce(index, conversation, zones, ports);
    if (!("choice" in way)) {
      ports = way.ports ?? ports;
      return [way];
    }
    const { of, zones: among } = way.choice;
    return among.flatMap((zone) => traced(new Map([...zones, [of, zone]])));
  };
  return traced(new Map());
}

function tracedOnce(
  index: NetworkIndex,
  conversation: Conversation,
  zones: ReadonlyMap<string, string>,
  askerPorts: readonly PortRange[],
): TracedWay | { readonly choice: Ending & { readonly at: "choice" } } {
  const { from, to, source, destination, port, routesOnly } = conversation;
  const start = startedWalk(index, conversation);
  if ("says" in start) return { reached: false, hops: [start] };
  const context = { index, zones, entry: start.entry };
  const ports = routesOnly ? [] : [{ from: port, to: port }];
  const asked: Packet = { direction: "request", ports, source, destination, translations: [] };

  const request = walk(context, asked, start.position);
  if (request.ending.at === "choice") return { choice: request.ending };
  const inspected = request.inspections.length > 0;
  const hops = [...start.hops];
  const leaves =
    from.kind === "host"
      ? groupHop(index, from, {
          direction: "out",
          other: to,
          peer: destination,
          port,
          translated: false,
          inspected,
        })
      : undefined;
  if (leaves !== undefined) hops.push(leaves);
  if (leaves?.passes === false) return { reached: false, hops };
  hops.push(...request.hops);
  const stray = strayed(index, to, request.ending, asked);
  if (stray !== undefined) hops.push(stray);
  if (stray !== undefined || request.ending.at === "refused") return { reached: false, hops };
  const { source: peer, translations } = request.packet;
  const translated = translations.length > 0;
  const enters =
    to.kind === "host"
      ? groupHop(index, to, { direction: "in", other: from, peer, port, translated, inspected })
      : undefined;
  if (enters !== undefined) hops.push(enters);
  if (enters?.passes === false) return { reached: false, hops };

  const answer: Packet = {
    direction: "reply",
    ports: routesOnly ? [] : askerPorts,
    source: destination,
    destination: peer,
    translations,
  };
  const reply = walk(context, answer, replyStart(index, to, request.ending));
  if (reply.ending.at === "choice") return { choice: reply.ending };
  hops.push(...reply.hops);
  const { inspections } = request;
  if (reply.ending.at === "refused") return { reached: false, hops, inspections };
  const lost = strayed(index, from, reply.ending, answer) ?? asymmetry(index, inspections, reply.inspections);
  if (lost !== undefined) hops.push(lost);
  return lost === undefined
    ? { reached: true, hops, ports: reply.packet.ports, inspections }
    : { reached: false, hops, inspections };
}

function replyStart(index: NetworkIndex, to: EndPlace, ending: Ending): Position {
  if (to.kind === "host") {
    return { in: "vpc", vpc: to.vpc, subnet: to.subnet, table: to.subnet.routes };
  }
  const by = ending.at === "outside" ? ending.by : "";
  const attachment = index.attachments.get(by);
  if (attachment !== undefined) return { in: "transit", by: attachment, zone: undefined };
  // A virtual private gateway decides for all of its VPN connections.
  const gateway = index.vpnConnections.get(by)?.gateway ?? by;
  const vpc = index.vpcOf.get(gateway);
  if (vpc === undefined) throw new Error(`nothing is known of ${by}`);
  return { in: "vpc", vpc, subnet: undefined, table: vpc.edgeTables.get(gateway) };
}

/** Says that a packet arrives somewhere else than where it should. */
function strayed(
  { vpnConnections }: NetworkIndex,
  place: EndPlace,
  ending: Ending,
  { direction, destination }: Packet,
): Hop | undefined {
  if (ending.at === "refused") return undefined;
  const right =
    place.kind === "host"
      ? ending.at === "subnet" && ending.subnet.id === place.subnet.id
      : ending.at === "outside" && (place.by === undefined || place.by === ending.by);
  if (right) return undefined;
  if (place.kind === "outside" && place.by !== undefined) {
    const says = `it leaves by another way than VPN connection ${vpnConnections.get(place.by)?.name}`;
    return { direction, kind: "arrival", passes: false, says };
  }
  const where = ending.at === "subnet" ? `${ending.subnet.name} of ${ending.vpc.name}` : "the outside";
  const says = `it arrives in ${where}, where ${destination.text} is not`;
  return { direction, kind: "arrival", passes: false, says };
}

/** A firewall that sees the request and not the reply, or the other way round, drops what it does not know. */
function asymmetry(
  index: NetworkIndex,
  request: readonly string[],
  reply: readonly string[],
): Hop | undefined {
  if (request.join() === [...reply].reverse().join()) return undefined;
  const named = (passed: readonly string[]) =>
    passed
      .map((one) => {
        const [id = "", zone] = one.split(" ");
        const name = (index.firewalls.get(id) ?? index.endpoints.get(id))?.name ?? id;
        return `${name} in ${zone}`;
      })
      .join(", then ") || "no firewall";
  const says = `asymmetric: the request passes ${named(request)}, the reply ${named(reply)}, and a firewall drops a conversation of which it sees half`;
  return { direction: "reply", kind: "asymmetry", passes: false, says };
}
