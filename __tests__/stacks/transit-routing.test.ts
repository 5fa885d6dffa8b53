import type { Organization } from "../../config/schema/organization";
import { resourcesOf } from "../../controls/resources-of";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { everyStack } from "../every-stack";
import { hubAndSpoke } from "../hub-and-spoke";

const routingPath = "network/eu-central-1/transit-routing-frankfurt";

function routing(organization: Organization): SynthesizedStack {
  const stack = everyStack(organization, (path) => path === routingPath).get(routingPath);
  if (stack === undefined) throw new Error("the example has no routing");
  return stack;
}

/** Resources of a type, by what is in their addresses behind the type. */
function of(stack: SynthesizedStack, type: string): Record<string, Record<string, unknown>> {
  return (stack.resource?.[type] ?? {}) as Record<string, Record<string, unknown>>;
}

const table = (name: string) =>
  `\${data.aws_ec2_transit_gateway_route_table.routing_route_tables_${name}.id}`;

const development =
  "  development-frankfurt:\n    { account: development, region: eu-central-1, cidr: 10.67.0.0/18";

describe("the routing of a Transit Gateway with a network that inspects", () => {
  const stack = routing(hubAndSpoke());
  const routes = Object.values(of(stack, "aws_ec2_transit_gateway_route"));

  const open = routes.filter(({ blackhole }) => blackhole !== true);

  test("leads every environment to the network that inspects, and nowhere else", () => {
    const out = open.filter(
      (route) =>
        ![table("inspection"), table("vpn_headquarters")].includes(
          String(route.transit_gateway_route_table_id),
        ),
    );
    expect(out.map((route) => route.transit_gateway_route_table_id).sort()).toEqual(
      ["development", "production", "shared", "staging"].map(table),
    );
    expect(new Set(out.map((route) => route.destination_cidr_block))).toEqual(new Set(["0.0.0.0/0"]));
    expect(new Set(out.map((route) => route.transit_gateway_attachment_id)).size).toBe(1);
  });

  test("leads what comes by VPN through the network that inspects to single networks, and has no default to announce", () => {
    const vpn = open.filter((route) => route.transit_gateway_route_table_id === table("vpn_headquarters"));
    expect(vpn.map((route) => route.destination_cidr_block).sort()).toEqual([
      "10.64.8.0/21",
      "10.65.0.0/18",
      "10.65.64.0/18",
      "10.66.0.0/18",
      "10.67.0.0/18",
    ]);
    expect(new Set(vpn.map((route) => route.transit_gateway_attachment_id)).size).toBe(1);
  });

  test("leads from the network that inspects to each network's own block, and takes no block from an account", () => {
    const back = open.filter((route) => route.transit_gateway_route_table_id === table("inspection"));
    expect(back.map((route) => route.destination_cidr_block).sort()).toEqual([
      "10.64.8.0/21",
      "10.65.0.0/18",
      "10.65.64.0/18",
      "10.66.0.0/18",
      "10.67.0.0/18",
    ]);
    expect(of(stack, "aws_ec2_transit_gateway_route_table_propagation")).toEqual({});
  });

  test.each([
    ["production", ["10.66.0.0/18", "10.67.0.0/18"]],
    ["staging", ["10.65.0.0/18", "10.65.64.0/18", "10.67.0.0/18"]],
    ["development", ["10.65.0.0/18", "10.65.64.0/18", "10.66.0.0/18"]],
    ["shared", []],
  ])("drops what %s sends to environments that it does not meet", (environment, blocks) => {
    const dropped = routes.filter(
      (route) => route.blackhole === true && route.transit_gateway_route_table_id === table(environment),
    );
    expect(dropped.map((route) => route.destination_cidr_block).sort()).toEqual(blocks);
  });

  test("accepts the attachments of other accounts, and joins none to a default route table", () => {
    const accepted = of(stack, "aws_ec2_transit_gateway_vpc_attachment_accepter");
    expect(Object.keys(accepted).sort()).toEqual(
      ["development", "ledger", "shop", "staging"].map(
        (name) => `routing_networks_${name}_frankfurt_accepted`,
      ),
    );
    for (const body of Object.values(accepted)) {
      expect(body).toMatchObject({
        transit_gateway_default_route_table_association: false,
        transit_gateway_default_route_table_propagation: false,
      });
    }
  });

  test("gives each attachment one route table, that of its environment", () => {
    const tables = Object.entries(of(stack, "aws_ec2_transit_gateway_route_table_association")).map(
      ([name, body]) => [
        name.replace(/^routing_networks_|_association$/g, ""),
        body.transit_gateway_route_table_id,
      ],
    );
    expect(Object.fromEntries(tables)).toEqual({
      development_frankfurt: table("development"),
      inspection_frankfurt: table("inspection"),
      ledger_frankfurt: table("production"),
      shared_frankfurt: table("shared"),
      shop_frankfurt: table("production"),
      staging_frankfurt: table("staging"),
    });
  });

  test("changes by a network that comes only where it must: no route table, no other attachment", () => {
    const before = new Map(resourcesOf(stack).map(({ address, body }) => [address, body]));
    const grown = routing(
      hubAndSpoke((text) =>
        text
          .replace(
            development,
            `  tests-frankfurt:\n    { account: development, region: eu-central-1, cidr: 10.67.64.0/18, zones: [a, b], egress: *services, transit: { gateway: frankfurt, environment: development, attachmentId: tgw-attach-0a1b2c3d4e5f60709 } }\n${development}`,
          )
          .replace(
            "environment: development } }",
            "environment: development, attachmentId: tgw-attach-0a1b2c3d4e5f60708 } }",
          ),
      ),
    );
    const after = new Map(resourcesOf(grown).map(({ address, body }) => [address, body]));
    const changed = [...after].filter(([address, body]) => {
      const was = before.get(address);
      return was === undefined || JSON.stringify(was) !== JSON.stringify(body);
    });
    const added = changed.map(([address]) => address).filter((address) => !before.has(address));
    expect([...before.keys()].filter((address) => !after.has(address))).toEqual([]);
    expect(added.sort()).toEqual([
      "aws_ec2_transit_gateway_route.routing_networks_tests_frankfurt_from_inspection",
      "aws_ec2_transit_gateway_route.routing_routes_production_not_tests_frankfurt",
      "aws_ec2_transit_gateway_route.routing_routes_staging_not_tests_frankfurt",
      "aws_ec2_transit_gateway_route.routing_routes_vpn_headquarters_to_tests_frankfurt",
      "aws_ec2_transit_gateway_route_table_association.routing_networks_tests_frankfurt_association",
      "aws_ec2_transit_gateway_vpc_attachment_accepter.routing_networks_tests_frankfurt_accepted",
    ]);
    expect(changed.map(([address]) => address).filter((address) => before.has(address))).toEqual([]);
  });

  test("takes no id that is another account's: the plan finds none then", () => {
    const found = stack.data?.aws_ec2_transit_gateway_attachment;
    expect(found?.routing_networks_shop_frankfurt_attachment?.filter).toEqual(
      expect.arrayContaining([
        { name: "resource-owner-id", values: ["810000000005"] },
        { name: "transit-gateway-attachment-id", values: ["tgw-attach-0a1b2c3d4e5f60701"] },
      ]),
    );
    expect(found?.routing_networks_staging_frankfurt_attachment?.filter).toEqual(
      expect.arrayContaining([{ name: "resource-owner-id", values: ["810000000006"] }]),
    );
  });

  test("leaves out an attachment that is not made yet, and drops what goes there all the same", () => {
    const waiting = routing(hubAndSpoke((text) => text.replace("tgw-attach-0a1b2c3d4e5f60701", "pending")));
    expect(Object.keys(of(waiting, "aws_ec2_transit_gateway_route_table_association"))).not.toContain(
      "routing_networks_shop_frankfurt_association",
    );
    const names = Object.keys(of(waiting, "aws_ec2_transit_gateway_route"));
    expect(names).toContain("routing_routes_staging_not_shop_frankfurt");
  });
});

test("without a network that inspects, an environment's networks know each other and nobody else", () => {
  const stack = routing(
    hubAndSpoke((text) =>
      text.replace(/ {2}inspection-\w+:\n(?: {4}.*\n)+/g, "").replace(/^firewalls:\n(?: {2}.*\n)+/m, ""),
    ),
  );
  const routes = of(stack, "aws_ec2_transit_gateway_route");
  const known = Object.keys(routes).filter((name) => name.startsWith("routing_networks_"));
  const into = (environment: string) =>
    known
      .filter((name) => name.endsWith(`_from_${environment}`))
      .map((name) => name.replace(/^routing_networks_|_frankfurt_from_\w+$/g, ""))
      .sort();
  expect(into("production")).toEqual(["ledger", "shared", "shop"]);
  expect(into("staging")).toEqual(["shared", "staging"]);
  expect(into("shared")).toEqual(["development", "ledger", "shared", "shop", "staging"]);
  const open = Object.values(routes).filter(({ blackhole }) => blackhole !== true);
  expect(open).toHaveLength(known.length);
});
