import { readFileSync } from "node:fs";
import { organizationFromText } from "../../../config/organization-from-text";
import { networkEnvironmentsSeparated } from "../../../controls/objectives/network-environments-separated";
import { networkTunnelsStrong } from "../../../controls/objectives/network-tunnels-strong";
import { everyStack } from "../../every-stack";

const example = readFileSync("examples/hub-and-spoke/organization.yaml", "utf8");

const connection = `vpnConnections:
  headquarters:
    gateway: frankfurt
    environment: shared
    customerGateway: { ip: 203.0.113.10 }
    onPremises: [10.200.0.0/16]
    reason: Engineers at headquarters use the build agents and package mirrors.
`;

/** The stack of the Transit Gateway, with that VPN connection. */
function hub(text: string) {
  const organization = organizationFromText(
    "organization.yaml",
    text.replace(/^vpnConnections:\n(?: .*\n)+/m, connection),
    "2027-01-15",
  );
  const stacks = everyStack(organization, (path) => path.endsWith("transit-gateway-frankfurt"));
  return [...stacks.values()][0] ?? {};
}

/** What route tables do with what is for the office, by name. */
function tables(text: string): Record<string, unknown> {
  const { resource } = hub(text);
  return Object.fromEntries(
    Object.values(resource?.aws_ec2_transit_gateway_route ?? {}).map((route) => [
      String(route.transit_gateway_route_table_id).replace(/^.*route_tables_(\w+)\.id}$/, "$1"),
      route.blackhole ?? route.transit_gateway_attachment_id,
    ]),
  );
}

const attachment = "${aws_vpn_connection.vpn_headquarters.transit_gateway_attachment_id}";

describe("a VPN connection of a Transit Gateway", () => {
  const stack = hub(example);

  test("has a route table of its own, without a default route that would be announced", () => {
    expect(stack.resource?.aws_ec2_transit_gateway_route_table_association).toEqual({
      vpn_headquarters_routing_association: expect.objectContaining({
        transit_gateway_attachment_id: attachment,
        transit_gateway_route_table_id:
          "${aws_ec2_transit_gateway_route_table.transit_gateway_route_tables_vpn_headquarters.id}",
      }),
    });
    expect(stack.resource?.aws_vpn_connection?.vpn_headquarters).toMatchObject({
      transit_gateway_id: "${aws_ec2_transit_gateway.transit_gateway.id}",
      static_routes_only: true,
    });
    // Of a Transit Gateway the static routes are in its route tables.
    expect(stack.resource).not.toHaveProperty("aws_vpn_connection_route");
  });

  test("is reached through the network that inspects, and by environments that may meet its own", () => {
    expect(tables(example)).toEqual({ inspection: attachment });
    expect(
      tables(example.replace("environment: shared\n    customer", "environment: shared\n    customer")),
    ).toEqual({
      inspection: attachment,
    });
  });

  test("is dropped by every environment that may not", () => {
    const inProduction = connection.replace("environment: shared", "environment: production");
    const organization = organizationFromText(
      "organization.yaml",
      example.replace(/^vpnConnections:\n(?: .*\n)+/m, inProduction),
      "2027-01-15",
    );
    const [made] = [
      ...everyStack(organization, (path) => path.endsWith("transit-gateway-frankfurt")).values(),
    ];
    const dropped = Object.values(made?.resource?.aws_ec2_transit_gateway_route ?? {})
      .filter(({ blackhole }) => blackhole === true)
      .map((route) => String(route.transit_gateway_route_table_id));
    expect(dropped.map((table) => table.replace(/^.*tables_(\w+)\.id}$/, "$1")).sort()).toEqual([
      "development",
      "staging",
    ]);
  });

  test("takes no routes that the device announces", () => {
    expect(stack.resource).not.toHaveProperty("aws_ec2_transit_gateway_route_table_propagation");
  });

  test("keeps the promises of tunnels and of environments", () => {
    for (const { proof } of [networkTunnelsStrong, networkEnvironmentsSeparated]) {
      expect(proof(stack).broken).toEqual([]);
      expect(proof(stack).satisfied.length).toBeGreaterThan(0);
    }
  });
});
