import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";
import type { NetworkIntent } from "../../reach/faults/fault-question";
import { foundFaults } from "../../reach/found-faults";
import { NetworkIndex } from "../../reach/network-index";
import { networkModelOf } from "../../reach/network-model-of";
import { network } from "../modules/network/network";
import { added } from "./added";
import { everyFault } from "./every-fault";
import { faultText } from "./fault-text";
import { hubStacks } from "./hub-stacks";
import { inspected } from "./inspected";
import { planted } from "./planted";

jest.setTimeout(300_000);

type Stacks = ReadonlyMap<string, SynthesizedStack>;

const spokes = ["shop", "ledger", "depot", "staging", "canary"];
/** Spokes of which several are alike, around a hub; what is found on one must be found on each that is like it alone. */
const hub = hubStacks({
  inspection: ["a", "b"],
  inspectionNat: "per-zone",
  spokes: Object.fromEntries(
    spokes.map((name, index) => [
      name,
      {
        account: `55555555555${index}`,
        cidr: `10.${65 + index}.0.0/18`,
        table: index < 3 ? "production" : "staging",
        zones: ["a", "b"],
      },
    ]),
  ),
});
const named = (name: string, octet: number) => ({ name: `acme-${name}`, cidr: `10.${octet}.0.0/16` });
/** Pairs of networks that are alike and not connected. */
const alone: Stacks = new Map([
  ["one", network({ ...named("one", 30), nat: "per-zone" })],
  ["two", network({ ...named("two", 31), nat: "per-zone" })],
  ["seen", inspected("firewall", named("seen", 32))],
  ["watched", inspected("firewall", named("watched", 33))],
]);
/** Two that are alike, and both connected with a third. */
const peered: Stacks = ["one", "two"].reduce((stacks, name) => {
  const both = added(stacks, name, "aws_vpc_peering_connection.third", {
    vpc_id: "${aws_vpc.network.id}",
    peer_vpc_id: "${aws_vpc.third.id}",
  });
  return added(both, name, "aws_route.third", {
    route_table_id: "${aws_route_table.network_private_a_routes.id}",
    destination_cidr_block: "10.40.0.0/16",
    vpc_peering_connection_id: "${aws_vpc_peering_connection.third.id}",
  });
}, alone);

/** Faults of ways, as the checker finds them. */
function walkedOnce(stacks: Stacks, intent: NetworkIntent = {}): ReadonlySet<string> {
  const found = foundFaults(new NetworkIndex(networkModelOf(stacks)), intent);
  return new Set(found.filter(({ way }) => way !== undefined).map((one) => faultText(one.fault, one)));
}

const changed = (stacks: Stacks, stack: string, address: string, more: ResourceBody) =>
  planted(stacks, stack, address, (body) => ({ ...body, ...more }));
const without = (stacks: Stacks, stack: string, address: string) =>
  planted(stacks, stack, address, () => undefined);
const table = (name: string) => `\${aws_route_table.network_${name}_routes.id}`;
const route = (stacks: Stacks, stack: string, from: string, to: string, target: ResourceBody) =>
  added(stacks, stack, "aws_route.planted", {
    route_table_id: table(from),
    destination_cidr_block: to,
    ...target,
  });
const internetOf = (stacks: Stacks, stack: string) =>
  added(stacks, stack, "aws_internet_gateway.own", { vpc_id: "${aws_vpc.network.id}" });
const toInternet = { gateway_id: "${aws_internet_gateway.own.id}" };
const toHub = { transit_gateway_id: "${data.aws_ec2_transit_gateway.network_attachment_gateway.id}" };
const transitTable = (name: string) =>
  `\${data.aws_ec2_transit_gateway_route_table.routing_route_tables_${name}.id}`;
const transitRoute = (stacks: Stacks, from: string, to: string, target: ResourceBody) =>
  added(stacks, "routing", "aws_ec2_transit_gateway_route.planted", {
    destination_cidr_block: to,
    transit_gateway_route_table_id: transitTable(from),
    ...target,
  });
const attachmentOf = (name: string) =>
  `\${data.aws_ec2_transit_gateway_attachment.routing_networks_${name}_attachment.id}`;
const outOf = (zone: string) => `aws_route.network_private_${zone}_transit_0_0_0_0_0`;

/** A spoke whose databases have the route tables of its applications. */
const alikeTiers = ["a", "b"].reduce(
  (stacks, zone) =>
    changed(stacks, "ledger", `aws_route_table_association.network_database_${zone}_routes_association`, {
      route_table_id: table(`private_${zone}`),
    }),
  hub,
);
const alikeTierBlock = String(
  networkModelOf(hub)
    .vpcs.find((vpc) => vpc.network === "ledger")
    ?.subnets.find(({ tier, zone }) => tier === "private" && zone === "eu-west-1a")?.block,
);

/** Each tells one network or one subnet apart from others that are like it otherwise. */
const breaks: Readonly<Record<string, Stacks>> = {
  "a spoke with a route out of its own": route(
    internetOf(hub, "ledger"),
    "ledger",
    "private_b",
    "198.51.100.0/24",
    toInternet,
  ),
  "a spoke whose one zone has the route out": changed(
    planted(internetOf(hub, "depot"), "depot", outOf("b"), ({ transit_gateway_id: _, ...body }) => body),
    "depot",
    outOf("b"),
    toInternet,
  ),
  "an environment that forgets to drop one spoke": without(
    hub,
    "routing",
    "aws_ec2_transit_gateway_route.routing_routes_staging_not_ledger",
  ),
  "an environment that drops but half of one spoke": changed(
    hub,
    "routing",
    "aws_ec2_transit_gateway_route.routing_routes_staging_not_depot",
    { destination_cidr_block: "10.67.32.0/19" },
  ),
  "a spoke without a way back": without(
    hub,
    "routing",
    "aws_ec2_transit_gateway_route.routing_networks_canary_from_inspection",
  ),
  "a half of a spoke without a way back": changed(
    hub,
    "routing",
    "aws_ec2_transit_gateway_route.routing_networks_ledger_from_inspection",
    { destination_cidr_block: "10.66.8.0/21" },
  ),
  "one spoke that is reached past the firewall": transitRoute(hub, "production", "10.67.0.0/18", {
    transit_gateway_attachment_id: attachmentOf("depot"),
  }),
  "a part of a spoke that is reached past the firewall": transitRoute(hub, "production", "10.67.40.0/21", {
    transit_gateway_attachment_id: attachmentOf("depot"),
  }),
  "a spoke with the route table of another environment": changed(
    hub,
    "routing",
    "aws_ec2_transit_gateway_route_table_association.routing_networks_depot_association",
    { transit_gateway_route_table_id: transitTable("staging") },
  ),
  "a spoke with a table of the hub that inspects nothing": changed(
    hub,
    "routing",
    "aws_ec2_transit_gateway_route_table_association.routing_networks_ledger_association",
    { transit_gateway_route_table_id: transitTable("inspection") },
  ),
  "a hub that sends one spoke past the firewall": route(
    hub,
    "inspection",
    "transit_a",
    "10.66.0.0/18",
    toHub,
  ),
  "a hub that sends a part of the internet past the firewall": route(
    hub,
    "inspection",
    "transit_b",
    "203.0.113.0/24",
    { nat_gateway_id: "${aws_nat_gateway.network_nat_b.id}" },
  ),
  "a hub without appliance mode": changed(
    hub,
    "inspection",
    "aws_ec2_transit_gateway_vpc_attachment.network_attachment",
    { appliance_mode_support: "disable" },
  ),
  "replies for one spoke past the firewall": route(hub, "inspection", "public_a", "10.67.0.0/18", toHub),
  "a network whose edge table forgets a zone": without(alone, "watched", "aws_route.network_internet_to_b"),
  "a network whose edge table crosses zones": planted(
    alone,
    "watched",
    "aws_route.network_internet_to_a",
    (body) => ({
      ...body,
      vpc_endpoint_id: String(body["vpc_endpoint_id"]).replaceAll("eu-west-1a", "eu-west-1b"),
    }),
  ),
  "a network without its edge table": without(
    alone,
    "watched",
    "aws_route_table_association.network_internet_edge_routes_association",
  ),
  "a public subnet past the firewall": planted(
    alone,
    "watched",
    "aws_route.network_public_b_default_route",
    ({ vpc_endpoint_id: _, ...body }) => ({
      ...body,
      gateway_id: "${aws_internet_gateway.network_internet.id}",
    }),
  ),
  "a firewall whose endpoint is in another subnet": changed(
    alone,
    "watched",
    "aws_networkfirewall_firewall.network_inspector",
    {
      subnet_mapping: [
        { subnet_id: "${aws_subnet.network_private_a.id}" },
        { subnet_id: "${aws_subnet.network_firewall_b.id}" },
      ],
    },
  ),
  "a NAT gateway in a subnet past the firewall": changed(alone, "watched", "aws_nat_gateway.network_nat_b", {
    subnet_id: "${aws_subnet.network_firewall_b.id}",
  }),
  "one of two tiers that are alike, which the hub sends past the firewall": route(
    alikeTiers,
    "inspection",
    "transit_a",
    alikeTierBlock,
    toHub,
  ),
  "one of two tiers that are alike, to which the environment leads past the firewall": transitRoute(
    alikeTiers,
    "production",
    alikeTierBlock,
    { transit_gateway_attachment_id: attachmentOf("ledger") },
  ),
  "a part of the internet to which an environment leads past the firewall": added(
    added(hub, "hub", "aws_vpn_connection.partner", {
      transit_gateway_id: "${aws_ec2_transit_gateway.transit_gateway.id}",
    }),
    "hub",
    "aws_ec2_transit_gateway_route.partner",
    {
      destination_cidr_block: "203.0.113.0/24",
      transit_gateway_attachment_id: "${aws_vpn_connection.partner.transit_gateway_attachment_id}",
      transit_gateway_route_table_id:
        "${aws_ec2_transit_gateway_route_table.transit_gateway_route_tables_staging.id}",
    },
  ),
  "two networks that are alike": peered,
};

test.each(Object.entries(breaks))("%s: what is walked once is told as if all were walked", (_, stacks) => {
  expect([...walkedOnce(stacks)].sort()).toEqual([...everyFault(stacks)].sort());
});

test("but for two, each of these is a fault", () => {
  const silent = Object.entries(breaks).filter(([, stacks]) => walkedOnce(stacks).size === 0);
  expect(silent.map(([name]) => name)).toEqual(["two networks that are alike"]);
  expect(walkedOnce(hub).size + walkedOnce(alone).size).toBe(0);
});

test("what is meant tells networks apart, too", () => {
  const intent: NetworkIntent = {
    mayMeet: ({ network: one }, { network: other }) => ![one, other].includes("depot") || one === other,
  };
  const told = [...walkedOnce(hub, intent)].sort();
  expect(told).toEqual([...everyFault(hub, intent)].sort());
  expect(told).toHaveLength(4);
});
