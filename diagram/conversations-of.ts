import type {
  NetworkModel,
  PortRange,
  RulePeer,
  SecurityGroup,
  SecurityGroupRule,
  Vpc,
} from "../reach/network-model";
import { blockName } from "./block-name";
import type { Conversation, ConversationEnd } from "./conversation";
import { sortedGroups } from "./sorted-groups";
import { type Traffic, trafficText } from "./traffic-text";

/**
 * Who may begin to talk with whom in a VPC, as its security groups say it. Between two groups, both must allow it. What
 * goes out to a block outside is allowed from here; whether the other end takes it, it decides itself.
 */
export function conversationsOf(model: NetworkModel, vpc: Vpc): Conversation[] {
  const groups = sortedGroups(vpc);
  const between = groups.flatMap((from) =>
    groups.map((to) => conversation(groupEnd(from), groupEnd(to), both(vpc, from, to))),
  );
  const inward = groups.flatMap((group) =>
    ends(model, vpc, group, "in").map(([name, traffic]) =>
      conversation({ kind: "outside", name }, groupEnd(group), traffic),
    ),
  );
  const outward = groups.flatMap((group) =>
    ends(model, vpc, group, "out").map(([name, traffic]) =>
      conversation(groupEnd(group), { kind: "outside", name }, traffic),
    ),
  );
  return [...inward, ...between, ...outward].filter(({ traffic }) => traffic !== "");
}

function groupEnd({ role }: SecurityGroup): ConversationEnd {
  return { kind: "group", name: role };
}

function conversation(from: ConversationEnd, to: ConversationEnd, traffic: readonly Traffic[]): Conversation {
  return { from, to, traffic: trafficText(traffic) };
}

/** What one group sends and the other takes: by naming each other, or hosts of the VPC by their addresses. */
function both(vpc: Vpc, from: SecurityGroup, to: SecurityGroup): Traffic[] {
  const names = (group: SecurityGroup) => (rule: SecurityGroupRule) =>
    (rule.peer.kind === "group" && rule.peer.id === group.id) || isInside(vpc, rule.peer);
  const sent = from.rules.filter((rule) => rule.direction === "out" && names(to)(rule));
  const taken = to.rules.filter((rule) => rule.direction === "in" && names(from)(rule));
  // Addresses at both ends would be everything that any two groups may do.
  return sent.flatMap((out) =>
    taken
      .filter((into) => out.peer.kind === "group" || into.peer.kind === "group")
      .flatMap((into) => common(out, into)),
  );
}

function common(one: Traffic, other: Traffic): Traffic[] {
  if (one.protocol === "-1") return [{ protocol: other.protocol, ports: other.ports }];
  if (other.protocol === "-1") return [{ protocol: one.protocol, ports: one.ports }];
  if (one.protocol !== other.protocol) return [];
  const ports: PortRange = {
    from: Math.max(one.ports.from, other.ports.from),
    to: Math.min(one.ports.to, other.ports.to),
  };
  return ports.from <= ports.to ? [{ protocol: one.protocol, ports }] : [];
}

function isInside(vpc: Vpc, peer: RulePeer): boolean {
  return (
    peer.kind === "blocks" && peer.blocks.every((block) => vpc.blocks.some((own) => own.contains(block)))
  );
}

/** Ends that are no group of the VPC, each with all its traffic; services with the same traffic are one. */
function ends(
  model: NetworkModel,
  vpc: Vpc,
  group: SecurityGroup,
  direction: "in" | "out",
): [string, readonly Traffic[]][] {
  const byName = new Map<string, { readonly isService: boolean; readonly traffic: Traffic[] }>();
  for (const rule of group.rules.filter((one) => one.direction === direction)) {
    const name = outsideName(model, vpc, rule.peer);
    if (name === undefined) continue;
    const known = byName.get(name) ?? { isService: rule.peer.kind === "service", traffic: [] };
    known.traffic.push({ protocol: rule.protocol, ports: rule.ports });
    byName.set(name, known);
  }
  const sorted = [...byName].sort(
    ([a], [b]) => Number(b === "internet") - Number(a === "internet") || (a < b ? -1 : 1),
  );
  const services = new Map<string, { readonly names: string[]; readonly traffic: readonly Traffic[] }>();
  for (const [name, { isService, traffic }] of sorted) {
    if (!isService) continue;
    const text = trafficText(traffic);
    const alike = services.get(text) ?? { names: [], traffic };
    alike.names.push(name);
    services.set(text, alike);
  }
  return [
    ...sorted.flatMap(([name, { isService, traffic }]): [string, Traffic[]][] =>
      isService ? [] : [[name, traffic]],
    ),
    ...[...services.values()].map(({ names, traffic }): [string, readonly Traffic[]] => [
      names.join(", "),
      traffic,
    ]),
  ];
}

function outsideName(model: NetworkModel, vpc: Vpc, peer: RulePeer): string | undefined {
  switch (peer.kind) {
    case "group":
      return vpc.securityGroups.some(({ id }) => id === peer.id) ? undefined : groupName(model, peer.id);
    case "service":
      return peer.service;
    case "blocks":
      return own(vpc, blockName(model, peer.blocks, peer.written));
    case "ipv6-block":
      return peer.written === "::/0" ? "internet (IPv6)" : peer.written;
    case "unknown":
      return peer.written;
  }
}

/** A tier of the VPC itself, in words. */
function own({ network }: Vpc, name: string): string {
  return name.startsWith(`${network}/`) ? `any host of tier ${name.slice(network.length + 1)}` : name;
}

/** A group of another VPC, by the network that it is in. */
function groupName(model: NetworkModel, id: string): string {
  for (const { network, securityGroups } of model.vpcs) {
    const found = securityGroups.find((group) => group.id === id);
    if (found !== undefined) return `${network}/${found.role}`;
  }
  return id;
}
