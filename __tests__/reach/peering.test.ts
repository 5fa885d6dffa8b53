import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";
import { network } from "../modules/network/network";
import { added } from "./added";
import { answer } from "./answer";
import { faultsOf } from "./faults-of";
import { hubStacks } from "./hub-stacks";
import { planted } from "./planted";

type Stacks = ReadonlyMap<string, SynthesizedStack>;

const open = (stacks: Stacks, stack: string) =>
  planted(stacks, stack, "aws_network_acl.network_private_acl", (body) => ({
    ...body,
    ingress: [{ rule_no: 1, action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" }],
    egress: [{ rule_no: 1, action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" }],
  }));
const named = (name: string, cidr: string) => network({ name: `acme-${name}`, cidr });
/** Three networks, of which each is in an account of its own: no stack knows the VPC of another. */
const three = ["one", "two", "three"].reduce<Stacks>(
  open,
  new Map([
    ["one", named("one", "10.30.0.0/16")],
    ["two", named("two", "10.31.0.0/16")],
    ["three", named("three", "10.32.0.0/16")],
  ]),
);
const peering = "aws_vpc_peering_connection";
const routes = (stacks: Stacks, stack: string, to: string, target: string) =>
  ["a", "b"].reduce(
    (left, zone) =>
      added(left, stack, `aws_route.to_${to.replace(/[./]/g, "_")}_${zone}`, {
        route_table_id: `\${aws_route_table.network_private_${zone}_routes.id}`,
        destination_cidr_block: to,
        vpc_peering_connection_id: target,
      }),
    stacks,
  );
/** A peering that one asks for and the other accepts, with the id that AWS gave it. */
const peered = (stacks: Stacks, body: ResourceBody = { peer_vpc_id: "vpc-0a1b2c3d4e5f60718" }) =>
  added(
    added(stacks, "one", `${peering}.two`, {
      vpc_id: "${aws_vpc.network.id}",
      tags: { Name: "acme-one-two" },
      ...body,
    }),
    "two",
    `${peering}_accepter.one`,
    { vpc_peering_connection_id: "pcx-0a1b2c3d4e5f60718" },
  );
const there = (stacks: Stacks) => routes(stacks, "one", "10.31.0.0/16", `\${${peering}.two.id}`);
const back = (stacks: Stacks) => routes(stacks, "two", "10.30.0.0/16", `\${${peering}_accepter.one.id}`);
const ask = (stacks: Stacks, from = "one", to = "two") =>
  answer(stacks, `acme-${from}/private`, `acme-${to}/private`, 443);

test("networks reach each other by a peering to which routes of both lead", () => {
  const both = back(there(peered(three)));
  expect(ask(both)).toMatchObject({ answer: "reached", refusal: undefined });
  expect(ask(both, "two", "one")).toMatchObject({ answer: "reached", refusal: undefined });
  expect(ask(both).ways[0]?.hops.filter(({ kind }) => kind === "peering")).toHaveLength(2);
  expect(faultsOf(both)).toEqual([]);
});

test("without a route there, or one back, they do not", () => {
  expect(ask(peered(three)).refusal).toMatch(/^request: internet gateway .*carries no private addresses/);
  expect(ask(there(peered(three))).refusal).toMatch(
    /^reply: NAT gateway acme-two-nat-a: lets out what was asked from within/,
  );
});

test("a peering leads into one network and no further", () => {
  const further = routes(back(there(peered(three))), "one", "10.32.0.0/16", `\${${peering}.two.id}`);
  expect(ask(further, "one", "three").refusal).toMatch(
    /^request: peering acme-one-two: leads into acme-\S+ and no further, and 10\.32\.\S+ is not there$/,
  );
});

test("network ACLs decide at both ends, and a group of the other network counts", () => {
  const both = back(there(peered(three)));
  const closed = planted(both, "two", "aws_network_acl.network_private_acl", (body) => ({
    ...body,
    ingress: [],
  }));
  expect(ask(closed).refusal).toMatch(
    /^request: network ACL acme-two-private: does not let TCP 443 in from 10\.30/,
  );
  expect(answer(both, "acme-one/private", "acme-two/application", 443).refusal).toMatch(
    /^request: security group acme-two-application: does not let TCP 443 in/,
  );
});

test("a peering that no stack describes is known by the routes that lead to its id", () => {
  const id = "pcx-0a1b2c3d4e5f60718";
  const one = routes(three, "one", "10.31.0.0/16", id);
  expect(ask(one).answer).toBe("refused");
  expect(ask(routes(one, "two", "10.30.0.0/16", id)).answer).toBe("reached");
});

describe("beside a hub", () => {
  const hub = hubStacks();
  const id = "pcx-0a1b2c3d4e5f60718";
  const told = (stacks: Stacks) => faultsOf(stacks).map(({ fault, says }) => `${fault}: ${says}`);

  test("one to another environment is spoke to spoke, with a route in one direction already", () => {
    const found = told(routes(hub, "shop", "10.66.0.0/18", id));
    expect(found).toContain(
      `spoke-to-spoke: shop reaches staging, and their environments are separate; peering ${id}: into acme-staging`,
    );
  });

  test("one within an environment leads past the firewall", () => {
    const one = routes(hub, "shop", "10.65.64.0/18", id);
    const found = told(routes(one, "ledger", "10.65.0.0/18", id));
    expect(found).toEqual([
      "past-the-firewall: what shop sends for ledger passes no firewall",
      "past-the-firewall: what ledger sends for shop passes no firewall",
    ]);
  });
});
