import * as fc from "fast-check";
import { Cidr } from "../../../core/cidr";
import { cidrPlan, type NetworkTier } from "../../../core/cidr-plan";
import type { FlowGroup } from "../../../core/flow-end";
import type { NetworkFlow, NetworkFlowEnd } from "../../../core/network-flow";
import { tierOfGroup } from "../../../core/tier-of-group";
import { usedBlocks } from "../../../core/used-blocks";
import { flowAclRules } from "../../../modules/network/flow-acl-rules";
import type { NetworkAclEntry } from "../../../modules/network/network-acl-entry";
import { networkAclRules } from "../../../modules/network/network-acl-rules";

const plan = cidrPlan({ cidr: "10.20.0.0/16" });
const base = {
  cidr: "10.20.0.0/16",
  plan,
  tiers: ["public", "private", "database", "firewall"] as ("public" | "private" | "database" | "firewall")[],
  slots: [1, 2, 3],
  applicationPorts: [8443],
  databasePorts: [5432],
  endpointPorts: [443],
  instanceConnect: false,
  nat: true,
  reachesOutside: true,
};
type Base = typeof base;

const own = (group: FlowGroup): NetworkFlowEnd => ({ kind: "own", group });
const internet: NetworkFlowEnd = { kind: "outside", cidr: "0.0.0.0/0", through: "internet" };
const partner: NetworkFlowEnd = { kind: "outside", cidr: "198.51.100.0/24", through: "internet" };
const office: NetworkFlowEnd = { kind: "outside", cidr: "192.168.4.0/22", through: "transit-gateway" };

/** A group of another network, whose block is that of its tier in a plan of its own. */
function other(network: string, group: FlowGroup, block: number, slots = [1, 2]): NetworkFlowEnd {
  const theirs = cidrPlan({ cidr: `10.${block}.0.0/16`, slots: Math.max(...slots) });
  return { kind: "other", network, group, blocks: usedBlocks(theirs[tierOfGroup[group]], slots) };
}

function flow(
  from: NetworkFlowEnd,
  to: NetworkFlowEnd,
  port: number,
  protocol: "tcp" | "udp" = "tcp",
): NetworkFlow {
  return { from, to, protocol, ports: [{ from: port, to: port }], reason: "A test wants it so." };
}

function acl(tier: NetworkTier, flows: readonly NetworkFlow[], props: Base = base): NetworkAclEntry[] {
  const given = networkAclRules(tier, props);
  return [...given, ...flowAclRules(tier, { ...props, flows, given })];
}

function added(tier: NetworkTier, flows: readonly NetworkFlow[], props: Base = base): NetworkAclEntry[] {
  return flowAclRules(tier, { ...props, flows, given: networkAclRules(tier, props) });
}

const said = ({ id, number, cidr, traffic }: NetworkAclEntry) =>
  `${number < 1000 ? "early" : "late"} ${id} ${cidr} ${JSON.stringify(traffic)}`;

/** Whether a packet passes: the rule with the lowest number that matches decides. */
function passes(
  rules: readonly NetworkAclEntry[],
  direction: "in" | "out",
  cidr: string,
  port: number,
  protocol: "tcp" | "udp",
): boolean {
  const host = Cidr.parse(cidr).subnet(32, 0);
  const [first] = rules
    .filter((rule) => rule.direction === direction && Cidr.parse(rule.cidr).contains(host))
    .filter(({ traffic }) => typeof traffic !== "string" && (traffic.protocol ?? "tcp") === protocol)
    .filter(({ traffic }) => typeof traffic !== "string" && traffic.from <= port && port <= traffic.to)
    .sort((left, right) => left.number - right.number);
  return first?.action === "allow";
}

function blocksOf(end: NetworkFlowEnd, props: Base): string[] {
  if (end.kind === "own") {
    return usedBlocks(props.plan[tierOfGroup[end.group]], props.slots).map(({ cidr }) => cidr);
  }
  return end.kind === "other"
    ? end.blocks.map(({ cidr }) => cidr)
    : [end.cidr.replace("0.0.0.0/0", "203.0.113.0/24")];
}

/** Whether requests of a flow and their replies pass the ACLs of the network. */
function talks(
  flows: readonly NetworkFlow[],
  { from, to, ports, protocol }: NetworkFlow,
  props: Base,
): boolean {
  const halves = [
    ...(from.kind === "own" ? [{ tier: tierOfGroup[from.group], out: true, peer: to }] : []),
    ...(to.kind === "own" ? [{ tier: tierOfGroup[to.group], out: false, peer: from }] : []),
  ];
  return halves.every(({ tier, out, peer }) => {
    const rules = acl(tier, flows, props);
    return blocksOf(peer, props).every((cidr) =>
      ports.every(
        (range) =>
          passes(rules, out ? "out" : "in", cidr, range.from, protocol) &&
          passes(rules, out ? "out" : "in", cidr, range.to, protocol) &&
          passes(rules, out ? "in" : "out", cidr, 40_000, protocol) &&
          passes(rules, out ? "in" : "out", cidr, 1024, protocol),
      ),
    );
  });
}

const ends: NetworkFlowEnd[] = [
  internet,
  partner,
  office,
  other("data", "application", 30),
  other("data", "database", 30),
  other("mail", "load-balancer", 31, [1, 2, 3, 4, 5]),
  other("tools", "endpoints", 32),
];

const arbitraryFlow: fc.Arbitrary<NetworkFlow> = fc
  .record({
    group: fc.constantFrom<FlowGroup>("load-balancer", "application", "database", "endpoints"),
    peer: fc.constantFrom(...ends, own("application"), own("database")),
    calls: fc.boolean(),
    protocol: fc.constantFrom<"tcp" | "udp">("tcp", "udp"),
    port: fc.integer({ min: 1, max: 1023 }),
    width: fc.constantFrom(0, 0, 10),
  })
  .map(({ group, peer, calls, protocol, port, width }) => ({
    from: calls ? own(group) : peer,
    to: calls ? peer : own(group),
    protocol,
    ports: [{ from: port, to: port + width }],
    reason: "A test wants it so.",
  }));

const arbitraryFlows = fc.uniqueArray(arbitraryFlow, {
  maxLength: 12,
  selector: (one) => JSON.stringify(one),
});

describe("flowAclRules", () => {
  test("adds nothing without flows", () => {
    for (const tier of base.tiers) expect(added(tier, [])).toEqual([]);
  });

  test("lets requests and replies of each flow pass, and neither without it", () => {
    fc.assert(
      fc.property(arbitraryFlows, fc.boolean(), (flows, isolated) => {
        const props = isolated ? { ...base, nat: false, reachesOutside: false } : base;
        for (const one of flows) expect(talks(flows, one, props)).toBe(true);
      }),
      { numRuns: 60 },
    );
    for (const one of [
      flow(own("application"), other("data", "database", 30), 5432),
      flow(office, own("database"), 1433),
      flow(own("database"), office, 88, "udp"),
      flow(own("load-balancer"), own("application"), 9000),
      flow(partner, own("load-balancer"), 444),
    ]) {
      const closed = { ...base, nat: false, reachesOutside: false };
      expect(talks([], one, closed)).toBe(false);
      expect(talks([one], one, closed)).toBe(true);
      for (const port of [22, 23, 445]) {
        expect(talks([one], { ...one, ports: [{ from: port, to: port }] }, closed)).toBe(false);
      }
    }
  });

  test("changes no rule of another flow when one comes, goes or moves in the file", () => {
    fc.assert(
      fc.property(arbitraryFlows, fc.nat(), (flows, seed) => {
        fc.pre(flows.length > 0);
        const gone = flows[seed % flows.length];
        const rest = flows.filter((one) => one !== gone);
        for (const tier of ["public", "private", "database"] as const) {
          const [all, without] = [added(tier, flows), added(tier, rest)];
          // Two of these flows may share a number, which then is another test's.
          fc.pre([...all, ...without].every(({ after }) => after === undefined));
          expect(all).toEqual(expect.arrayContaining(without));
          expect(added(tier, [...flows].reverse())).toEqual(all);
          const ids = all.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(new Set(all.map(({ direction, number }) => direction + number)).size).toBe(ids.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("says once what flows with one peer share, and not again what the ACL allows", () => {
    const database = other("data", "database", 30);
    const flows = [flow(own("application"), database, 5432), flow(own("application"), database, 6379)];
    expect(added("private", flows).map(said)).toEqual([
      expect.stringMatching(/^late Flow-out-data-database-tcp-\d+ 10\.30\.160\.0\/19 /),
      expect.stringMatching(/^late Flow-out-data-database-tcp-\d+ 10\.30\.160\.0\/19 /),
    ]);
    const closed = { ...base, nat: false, reachesOutside: false };
    expect(
      added("private", flows, closed)
        .filter(({ direction }) => direction === "in")
        .map(said),
    ).toEqual(['late Flow-in-data-database-replies-tcp-1024-65535 10.30.160.0/19 {"from":1024,"to":65535}']);
    expect(added("private", [flow(own("application"), partner, 443)])).toEqual([]);
    expect(added("public", [flow(internet, own("load-balancer"), 443)])).toEqual([]);
    expect(added("private", [flow(own("application"), own("database"), 5432)])).toEqual([]);
  });

  test("takes a rule for replies as none for requests: it may go for reasons of its own", () => {
    expect(
      added("private", [flow(other("data", "application", 30), own("application"), 8443)]).map(said),
    ).toEqual([
      'late Flow-in-data-private-tcp-8443 10.30.0.0/17 {"from":8443,"to":8443}',
      'late Flow-out-data-private-replies-tcp-1024-65535 10.30.0.0/17 {"from":1024,"to":65535}',
    ]);
  });

  test("comes before what is denied, where it is of these addresses", () => {
    expect(added("private", [flow(own("load-balancer"), own("application"), 9000)]).map(said)).toEqual([
      'early Flow-in-public-tcp-9000 10.20.128.0/19 {"from":9000,"to":9000}',
    ]);
    const rules = acl("private", [flow(own("load-balancer"), own("application"), 9000)]);
    expect(passes(rules, "in", "10.20.128.0/19", 9000, "tcp")).toBe(true);
    expect(passes(rules, "in", "10.20.128.0/19", 9001, "tcp")).toBe(false);
  });

  test("leads what leaves by NAT through the public tier, and nothing else", () => {
    expect(added("public", [flow(own("application"), partner, 587)]).map(said)).toEqual([
      'late Flow-in-private-tcp-587 10.20.0.0/17 {"from":587,"to":587}',
      'late Flow-out-198-51-100-0-24-tcp-587 198.51.100.0/24 {"from":587,"to":587}',
    ]);
    expect(added("public", [flow(own("application"), office, 587)])).toEqual([]);
    expect(added("public", [flow(own("application"), other("mail", "application", 31), 587)])).toEqual([]);
    expect(added("public", [flow(own("application"), partner, 587)], { ...base, nat: false })).toEqual([]);
  });

  test("keeps 3389 closed to the internet in every tier", () => {
    const closed = { ...base, nat: false, reachesOutside: false };
    const flows = [
      flow(own("application"), internet, 123, "udp"),
      flow(own("load-balancer"), internet, 8443),
    ];
    for (const tier of ["public", "private"] as const) {
      for (const protocol of ["tcp", "udp"] as const) {
        for (const port of [22, 3389]) {
          expect(passes(acl(tier, flows, closed), "in", "203.0.113.0/24", port, protocol)).toBe(false);
        }
      }
    }
    expect(talks(flows, flow(own("application"), internet, 123, "udp"), closed)).toBe(true);
  });

  test("knows the second block of a tier with five zones, and keeps the rules of the first", () => {
    const four = [flow(own("application"), other("mail", "database", 31, [1, 2, 3, 4]), 5432)];
    const five = [flow(own("application"), other("mail", "database", 31, [1, 2, 3, 4, 5]), 5432)];
    const before = added("private", four);
    expect(added("private", five)).toEqual(expect.arrayContaining(before));
    expect(
      added("private", five)
        .map(({ id, cidr }) => `${id} ${cidr}`)
        .sort(),
    ).toEqual([
      "Flow-out-mail-database-Slots5And6-tcp-5432 10.31.208.0/21",
      "Flow-out-mail-database-tcp-5432 10.31.160.0/19",
    ]);
  });
});
