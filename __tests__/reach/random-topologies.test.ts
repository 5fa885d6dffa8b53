import fc from "fast-check";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { Cidr } from "../../core/cidr";
import type { VpcNetworkProps } from "../../modules/network/vpc-network-props";
import { addressText } from "../../reach/address-text";
import { faults } from "../../reach/faults";
import { foundFaults } from "../../reach/found-faults";
import { NetworkIndex } from "../../reach/network-index";
import { networkModelOf } from "../../reach/network-model-of";
import { reachability } from "../../reach/reachability";
import { representedHosts } from "../../reach/represented-hosts";
import { routedWay } from "../../reach/routed-way";
import { SubnetUses } from "../../reach/subnet-uses";
import { network } from "../modules/network/network";
import { type HubTopology, hubStacks } from "./hub-stacks";
import { NaiveWalk } from "./naive-walk";
import { planted } from "./planted";

jest.setTimeout(300_000);

type Stacks = ReadonlyMap<string, SynthesizedStack>;

const zones = fc.uniqueArray(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 });
const alone: fc.Arbitrary<Partial<VpcNetworkProps>> = fc
  .record({
    zones,
    nat: fc.constantFrom("one" as const, "per-zone" as const),
    octet: fc.integer({ min: 0, max: 255 }),
    prefix: fc.integer({ min: 16, max: 20 }),
    tiers: fc.constantFrom(
      ["public", "private"] as const,
      ["public", "private", "database"] as const,
      ["public", "private", "database", "firewall"] as const,
    ),
    databasePorts: fc.uniqueArray(fc.constantFrom(1433, 3306, 5432, 6379), { minLength: 1, maxLength: 3 }),
    applicationPorts: fc.constantFrom(8080, 8443),
  })
  .map(({ octet, prefix, ...props }) => ({ ...props, cidr: `10.${octet}.0.0/${prefix}` }));
const spokeNames = ["shop", "ledger", "depot", "desk"];
const around: fc.Arbitrary<HubTopology> = fc.record({
  inspection: fc.oneof(zones, fc.constant([])),
  inspectionNat: fc.constantFrom("one" as const, "per-zone" as const),
  spokes: fc
    .array(fc.record({ zones, table: fc.constantFrom("production", "staging") }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((spokes) =>
      Object.fromEntries(
        spokes.map((spoke, index) => [
          spokeNames[index],
          { ...spoke, account: `55555555555${index}`, cidr: `10.${65 + index}.0.0/18` },
        ]),
      ),
    ),
});
const topology: fc.Arbitrary<Stacks> = fc.oneof(
  alone.map((props) => new Map([["shop", network(props)]])),
  around.map((props) => hubStacks(props)),
);

/** What faults are made of: without one of these, or with another value, something is not as it was meant. */
const routing = [
  "aws_route",
  "aws_ec2_transit_gateway_route",
  "aws_ec2_transit_gateway_route_table_propagation",
  "aws_ec2_transit_gateway_route_table_association",
  "aws_ec2_transit_gateway_vpc_attachment",
];
const everyKind = [
  ...routing,
  "aws_nat_gateway",
  "aws_network_acl_rule",
  "aws_vpc_security_group_ingress_rule",
  "aws_vpc_security_group_egress_rule",
];

/** Breaks a stack: a resource is gone, or an argument is another. */
function broken(stacks: Stacks, pick: number, kinds: readonly string[]): Stacks {
  const all = kinds
    .map((type) =>
      [...stacks].flatMap(([stack, { resource }]) =>
        Object.keys(resource?.[type] ?? {}).map((label) => ({ stack, type, label })),
      ),
    )
    .filter((things) => things.length > 0);
  const things = all[pick % all.length] ?? [];
  const chosen = things[Math.floor(pick / all.length) % things.length];
  if (chosen === undefined) return stacks;
  const { stack, type, label } = chosen;
  return planted(stacks, stack, `${type}.${label}`, (body) => {
    if (type === "aws_ec2_transit_gateway_vpc_attachment")
      return { ...body, appliance_mode_support: "disable" };
    if (type === "aws_network_acl_rule" && pick % 3 === 0) return { ...body, rule_action: "deny" };
    if (type === "aws_network_acl_rule" && pick % 3 === 1 && Number(body["from_port"]) === 1024)
      return { ...body, from_port: 32768 };
    if (type === "aws_route" && pick % 2 === 0 && body["destination_cidr_block"] === "0.0.0.0/0")
      return { ...body, destination_cidr_block: "198.51.100.0/24" };
    return undefined;
  });
}

const run = { numRuns: 25, seed: 16 };

test("subnets lie in their VPC, and none overlaps another", () => {
  fc.assert(
    fc.property(topology, (stacks) => {
      for (const { blocks, subnets } of networkModelOf(stacks).vpcs) {
        for (const [index, { block }] of subnets.entries()) {
          expect(blocks.some((own) => own.contains(block))).toBe(true);
          for (const other of subnets.slice(index + 1)) expect(block.overlaps(other.block)).toBe(false);
        }
      }
    }),
    run,
  );
});

test("no route is orphaned: each leads to what is there, from a table that something has", () => {
  fc.assert(
    fc.property(topology, (stacks) => {
      const model = networkModelOf(stacks);
      for (const { routeTables, edgeTables, subnets } of model.vpcs) {
        const used = new Set([
          ...subnets.map(({ routes }) => routes.id),
          ...[...edgeTables.values()].map(({ id }) => id),
        ]);
        for (const { id, routes } of routeTables) {
          if (routes.length > 0) expect(used).toContain(id);
          for (const { target } of routes) expect(["missing", "elsewhere"]).not.toContain(target.kind);
        }
      }
      expect(foundFaults(new NetworkIndex(model)).filter(({ fault }) => fault === "blackhole")).toEqual([]);
    }),
    run,
  );
});

test("with a NAT gateway in each zone, private subnets leave through their own zone", () => {
  fc.assert(
    fc.property(alone, (props) => {
      const stacks = new Map([["shop", network({ ...props, nat: "per-zone" })]]);
      const index = new NetworkIndex(networkModelOf(stacks));
      const { ways } = reachability(index, "acme-prod/application", "internet", 443);
      expect(ways).toHaveLength(props.zones?.length ?? 0);
      for (const { from, reached, hops } of ways) {
        const zone = / in (\S+) /.exec(from)?.[1];
        expect(reached).toBe(true);
        expect(hops.map(({ says }) => /^NAT gateway \S+ in (\S+):/.exec(says)?.[1]).filter(Boolean)).toEqual([
          zone,
        ]);
      }
    }),
    run,
  );
});

const everything = fc.record({
  stacks: topology,
  breaks: fc.array(fc.nat(), { maxLength: 3 }),
  asked: fc.array(
    fc.record({
      from: fc.nat(),
      to: fc.nat(),
      port: fc.constantFrom(22, 80, 443, 443, 3306, 5432, 5432, 8080, 8443),
    }),
    { minLength: 24, maxLength: 24 },
  ),
});

test("the checker agrees with a naive walk of packets, whatever is broken", () => {
  const answers = { reached: 0, partly: 0, refused: 0, unjudged: 0 };
  fc.assert(
    fc.property(everything, ({ stacks: whole, breaks, asked }) => {
      const stacks = breaks.reduce((left, pick) => broken(left, pick, everyKind), whole);
      const index = new NetworkIndex(networkModelOf(stacks));
      const naive = new NaiveWalk(stacks);
      const changes = naive.changes();
      const subnets = index.model.vpcs.flatMap((vpc) => vpc.subnets);
      const address = (pick: number) => {
        if (pick % 4 === 0) return "198.51.100.7";
        const block = subnets[pick % subnets.length]?.block ?? Cidr.parse("10.0.0.0/32");
        return addressText(block.first + 4 + (pick % (block.size - 8)));
      };
      for (const { from, to, port } of asked) {
        const [source, destination] = [address(from), address(to)];
        if (source === destination) continue;
        const question = { from: source, to: destination, port };
        const { answer, ways } = reachability(index, source, destination, port);
        answers[answer] += 1;
        expect({ ...question, answer }).toEqual({ ...question, answer: naive.reaches(question) });
        if (answer !== "partly") continue;
        const fromPorts = changes.filter((one) =>
          ways[0]?.fromPorts?.some(({ from: first, to: last }) => first <= one && one <= last),
        );
        expect({ ...question, fromPorts }).toEqual({ ...question, fromPorts: naive.clientPorts(question) });
      }
    }),
    { ...run, numRuns: 40 },
  );
  expect(answers.reached).toBeGreaterThan(20);
  expect(answers.partly).toBeGreaterThan(20);
  expect(answers.refused).toBeGreaterThan(100);
});

test("it agrees about security groups, too", () => {
  const answers = { reached: 0, partly: 0, refused: 0 };
  fc.assert(
    fc.property(everything, ({ stacks: whole, breaks, asked }) => {
      const stacks = breaks.reduce((left, pick) => broken(left, pick, everyKind), whole);
      const index = new NetworkIndex(networkModelOf(stacks));
      const naive = new NaiveWalk(stacks);
      const ends = index.model.vpcs.flatMap(({ network: name, subnets, securityGroups }) =>
        securityGroups
          .filter(({ id }) => !id.includes("default"))
          .map(({ role }) => {
            const tier = role === "load-balancer" ? "public" : role === "database" ? "database" : "private";
            const blocks = subnets.filter((one) => one.tier === tier).map(({ block }) => block);
            return {
              name: `${name}/${role}`,
              role,
              addresses: blocks.map(({ first }) => addressText(first)),
            };
          }),
      );
      const outside = { name: "198.51.100.7", role: undefined, addresses: ["198.51.100.7"] };
      const end = (pick: number) => (pick % 5 === 0 ? outside : (ends[pick % ends.length] ?? outside));
      for (const { from, to, port } of asked) {
        const [one, other] = [end(from), end(to)];
        if (one.role === undefined && other.role === undefined) continue;
        // The endpoints of a network are where they are, and not where hosts of their group would be.
        if ([one, other].some(({ role }) => role === "endpoints")) continue;
        const expected = one.addresses.flatMap((source) =>
          other.addresses.map((destination) =>
            naive.reaches({
              from: source,
              to: destination,
              port,
              ...(one.role !== undefined && { fromGroup: one.role }),
              ...(other.role !== undefined && { toGroup: other.role }),
            }),
          ),
        );
        const { ways } = reachability(index, one.name, other.name, port);
        const question = { from: one.name, to: other.name, port };
        const found = ways.map(({ reached, fromPorts }) =>
          reached ? (fromPorts === undefined ? "reached" : "partly") : "refused",
        );
        for (const is of found) answers[is] += 1;
        expect({ ...question, found }).toEqual({ ...question, found: expected });
      }
    }),
    { ...run, numRuns: 40 },
  );
  expect(answers.reached).toBeGreaterThan(20);
  expect(answers.partly).toBeGreaterThan(0);
  expect(answers.refused).toBeGreaterThan(100);
});

test("walking once what routes do not tell apart finds what walking everything finds", () => {
  let found = 0;
  fc.assert(
    fc.property(around, fc.array(fc.nat(), { minLength: 1, maxLength: 2 }), (props, breaks) => {
      const stacks = breaks.reduce((left, pick) => broken(left, pick, routing), hubStacks(props));
      const index = new NetworkIndex(networkModelOf(stacks));
      const question = { index, uses: new SubnetUses(index), intent: {} };
      const hosts = [...representedHosts(index, question.uses).values()]
        .flat()
        .filter(({ vpc, subnet }) => !question.uses.hubs.has(vpc.id) && question.uses.isForHosts(subnet.id));
      const told = (one: { readonly stack: string; readonly address: string; readonly says: string }) =>
        `${one.stack} ${one.address}: ${one.says}`;
      const everyWay = hosts.flatMap((from) =>
        hosts
          .filter((to) => to.vpc !== from.vpc)
          .flatMap((to) => routedWay(index, from, to))
          .flatMap((way) =>
            faults.flatMap(({ name, judge }) => {
              const place = judge?.(way, question);
              return place === undefined ? [] : [`${name} ${told(place)}`];
            }),
          ),
      );
      const all = new Set(foundFaults(index).map((fault) => `${fault.fault} ${told(fault)}`));
      found += everyWay.length;
      for (const one of everyWay) expect(all).toContain(one);
    }),
    { ...run, numRuns: 40 },
  );
  expect(found).toBeGreaterThan(20);
});
