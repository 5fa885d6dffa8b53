import { Cidr } from "../../core/cidr";
import type { CidrPlan, NetworkTier } from "../../core/cidr-plan";
import type { NetworkFlow, NetworkFlowEnd } from "../../core/network-flow";
import type { PortRange } from "../../core/port-range";
import { tierOfGroup } from "../../core/tier-of-group";
import { usedBlocks } from "../../core/used-blocks";
import { aclNumbers, type NumberRange } from "./acl-numbers";
import { type FlowEndAddresses, flowEndAddresses } from "./flow-end-addresses";
import type { NetworkAclEntry } from "./network-acl-entry";

export interface FlowAclRulesProps {
  readonly flows: readonly NetworkFlow[];
  /** What the network ACL of the tier says without flows. */
  readonly given: readonly NetworkAclEntry[];
  readonly plan: CidrPlan;
  /** The slots of the plan that zones take, counted from 1. */
  readonly slots: readonly number[];
  /** Whether there is a NAT gateway, through which private subnets reach the internet. */
  readonly nat: boolean;
}

/** Behind what networks have without flows, and the greatest number that AWS takes. Source: EC2 API "CreateNetworkAclEntry". */
const behind: NumberRange = { from: 1000, to: 32_766 };

/** Before what denies the private tier everything else from the public one. */
const before: NumberRange = { from: 1, to: 99 };

interface Wanted {
  readonly direction: "in" | "out";
  readonly peer: NetworkFlowEnd;
  readonly what: "request" | "reply";
  readonly protocol: "tcp" | "udp";
  readonly ports: readonly PortRange[];
}

/**
 * What flows add to the network ACL of a tier: their requests, and the replies to them. Flows with one peer share its
 * replies, and what the ACL allows already is not said again.
 *
 * Replies arrive on ports from 1024 up. From the internet the range leaves out 3389, which CIS keeps from it.
 *
 * Sources: VPC User Guide "Custom network ACLs" (ephemeral ports); CIS AWS Foundations, "no network ACL allows ingress
 * from 0.0.0.0/0 to remote server administration ports".
 */
export function flowAclRules(tier: NetworkTier, props: FlowAclRulesProps): NetworkAclEntry[] {
  const found = new Map<string, Unnumbered>();
  for (const wanted of props.flows.flatMap((flow) => wantedIn(tier, flow, props))) {
    for (const entry of entries(wanted, props)) found.set(entry.id, entry);
  }
  const news = [...found.values()].filter((entry) => !isGiven(entry, props.given));
  return (["in", "out"] as const).flatMap((direction) =>
    [before, behind].flatMap((range) => {
      const ruled = news.filter(
        (entry) =>
          entry.direction === direction && (range === before) === denials(entry, props.given).length > 0,
      );
      const numbers = aclNumbers(
        ruled.map(({ id }) => id),
        range,
      );
      return ruled
        .map((entry) => {
          const { number = 0, after = [] } = numbers.get(entry.id) ?? {};
          return { ...entry, number, ...(after.length > 0 && { after }) };
        })
        .sort((left, right) => left.number - right.number);
    }),
  );
}

/** What a flow needs of the tier: its own half, or that its packets pass through on their way to a NAT gateway. */
function wantedIn(tier: NetworkTier, flow: NetworkFlow, { nat }: FlowAclRulesProps): Wanted[] {
  const { from, to, protocol, ports } = flow;
  const requests = { what: "request", protocol, ports } as const;
  const replies = { what: "reply", protocol, ports: [] } as const;
  const throughNat =
    nat && tier === "public" && isIn(from, "private") && to.kind === "outside" && to.through === "internet";
  return [
    ...(isIn(from, tier) || throughNat
      ? [
          { direction: "out", peer: to, ...requests } as const,
          { direction: "in", peer: to, ...replies } as const,
        ]
      : []),
    ...(isIn(to, tier) || throughNat
      ? [
          { direction: "in", peer: from, ...requests } as const,
          { direction: "out", peer: from, ...replies } as const,
        ]
      : []),
  ];
}

function isIn(end: NetworkFlowEnd, tier: NetworkTier): boolean {
  return end.kind === "own" && tierOfGroup[end.group] === tier;
}

type Unnumbered = Omit<NetworkAclEntry, "number">;

function entries(wanted: Wanted, props: FlowAclRulesProps): Unnumbered[] {
  const { direction, peer, what, protocol } = wanted;
  const { name, shown, blocks } = addressesOf(peer, props);
  const ranges = what === "request" ? wanted.ports : replyPorts(direction, peer);
  return blocks.flatMap(({ cidr, suffix }) =>
    ranges.map(({ from, to }) => ({
      id: ["Flow", direction, name, suffix, what === "reply" ? "replies" : "", protocol, from, to]
        .filter((part, index, parts) => part !== "" && (index < parts.length - 1 || from !== to))
        .join("-"),
      direction,
      action: "allow" as const,
      cidr,
      traffic: { from, to, ...(protocol === "udp" && { protocol }) },
      flow: shown,
    })),
  );
}

function addressesOf(peer: NetworkFlowEnd, { plan, slots }: FlowAclRulesProps): FlowEndAddresses {
  if (peer.kind !== "own") return flowEndAddresses(peer);
  const tier = tierOfGroup[peer.group];
  return { name: tier, shown: tier, blocks: usedBlocks(plan[tier], slots) };
}

function replyPorts(direction: "in" | "out", peer: NetworkFlowEnd): readonly PortRange[] {
  const internet = peer.kind === "outside" && peer.cidr === "0.0.0.0/0";
  return direction === "in" && internet ? withoutRdp : [{ from: 1024, to: 65_535 }];
}

const withoutRdp: readonly PortRange[] = [
  { from: 1024, to: 3388 },
  { from: 3390, to: 65_535 },
];

/** Whether the ACL allows it without flows: a request by a rule for requests, since those for replies have other reasons. */
function isGiven(entry: Unnumbered, given: readonly NetworkAclEntry[]): boolean {
  const reply = entry.id.includes("-replies-");
  // A client that happens to pick 3389 retries on another port: replies without it are replies.
  const parts = reply ? withoutRdp : [portsOf(entry)];
  return parts.every((ports) => {
    const part = {
      ...entry,
      traffic: { ...(typeof entry.traffic === "string" ? {} : entry.traffic), ...ports },
    };
    const denied = Math.min(...denials(part, given).map(({ number }) => number));
    return given.some(
      (one) =>
        one.action === "allow" &&
        one.number < denied &&
        (reply || !/^(In|Out)Replies/.test(one.id)) &&
        matches(one, part) &&
        portsOf(one).from <= ports.from &&
        ports.to <= portsOf(one).to,
    );
  });
}

/** What the ACL denies of it without flows, all or some of its ports: it must be said before. */
function denials(entry: Unnumbered, given: readonly NetworkAclEntry[]): NetworkAclEntry[] {
  const { from, to } = portsOf(entry);
  return given.filter(
    (one) =>
      one.action === "deny" && matches(one, entry) && portsOf(one).from <= to && from <= portsOf(one).to,
  );
}

/** Whether a rule is about the addresses of another, all of them, and about its protocol. */
function matches(rule: Unnumbered, entry: Unnumbered): boolean {
  return (
    rule.direction === entry.direction &&
    isOfProtocol(rule, entry) &&
    Cidr.parse(rule.cidr).contains(Cidr.parse(entry.cidr))
  );
}

function isOfProtocol({ traffic: rule }: Unnumbered, { traffic }: Unnumbered): boolean {
  if (typeof rule === "string" || typeof traffic === "string") return false;
  return (rule.protocol ?? "tcp") === (traffic.protocol ?? "tcp");
}

function portsOf({ traffic }: Unnumbered): PortRange {
  return typeof traffic === "string" ? { from: 0, to: 65_535 } : traffic;
}
