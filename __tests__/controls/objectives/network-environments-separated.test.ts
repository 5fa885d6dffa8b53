import { networkEnvironmentsSeparated } from "../../../controls/objectives/network-environments-separated";
import type { ResourceBody } from "../../../controls/synthesized-stack";
import { everyStack } from "../../every-stack";
import { hubAndSpoke } from "../../hub-and-spoke";
import { changed } from "../changed";

const paths = ["transit-gateway-frankfurt", "transit-routing-frankfurt"].map(
  (leaf) => `network/eu-central-1/${leaf}`,
);
const stacks = everyStack(hubAndSpoke(), (path) => paths.includes(path));
const [gateway, routing] = paths.map((path) => {
  const stack = stacks.get(path);
  if (stack === undefined) throw new Error(`there is no ${path}`);
  return stack;
});
if (gateway === undefined || routing === undefined) throw new Error("the example has no hub");

const accepter = "aws_ec2_transit_gateway_vpc_attachment_accepter.routing_networks_shop_frankfurt_accepted";
const association =
  "aws_ec2_transit_gateway_route_table_association.routing_networks_shop_frankfurt_association";
const { transit_gateway_attachment_id: ledger } =
  routing.resource?.aws_ec2_transit_gateway_route_table_association
    ?.routing_networks_ledger_frankfurt_association ?? {};

test("network.environments-separated is kept by a hub and its routing", () => {
  for (const stack of [gateway, routing]) {
    const { satisfied, broken } = networkEnvironmentsSeparated.proof(stack);
    expect(broken).toEqual([]);
    expect(satisfied.length).toBeGreaterThan(1);
  }
});

test.each<[string, typeof gateway, string, Readonly<Record<string, unknown>>, string]>([
  [
    "a Transit Gateway that accepts by itself",
    gateway,
    "aws_ec2_transit_gateway.transit_gateway",
    { auto_accept_shared_attachments: "enable" },
    "it accepts attachments by itself",
  ],
  [
    "one with a default route table",
    gateway,
    "aws_ec2_transit_gateway.transit_gateway",
    { default_route_table_association: undefined },
    "it gives each attachment one route table",
  ],
  [
    "one with default propagation",
    gateway,
    "aws_ec2_transit_gateway.transit_gateway",
    { default_route_table_propagation: "enable" },
    "it makes each attachment known to all",
  ],
  [
    "a share with strangers",
    gateway,
    "aws_ram_resource_share.transit_gateway_share",
    { allow_external_principals: undefined },
    "it may be shared outside of the organization",
  ],
  [
    "an attachment that is joined to the default",
    routing,
    accepter,
    { transit_gateway_default_route_table_association: undefined },
    "it joins what it accepts to a default route table",
  ],
  [
    "an attachment with two route tables",
    routing,
    association,
    { transit_gateway_attachment_id: ledger },
    "its attachment has another route table, too",
  ],
])("%s breaks it", (_, stack, address, edit, problem) => {
  const edited = changed(stack, address, (body) => ({ ...body, ...edit }) as ResourceBody);
  expect(networkEnvironmentsSeparated.proof(edited).broken).toContainEqual({ address, problem });
});
