import { networkTiersSeparated } from "../../../controls/objectives/network-tiers-separated";
import { changed, type Resources } from "../../modules/network/changed";
import { network } from "../../modules/network/network";

const stack = network();

function set(type: string, name: string, body: Record<string, unknown>) {
  return (r: Resources) => {
    r[type] = { ...r[type], [name]: { ...r[type]?.[name], ...body } };
  };
}

const databaseRoutes = "${aws_route_table.network_database_a_routes.id}";
const databaseAcl = "${aws_network_acl.network_database_acl.id}";

const transitGateway = { transit_gateway_id: "tgw-1", route_table_id: databaseRoutes };
const flow = { "//": { flow: "data-prod/database" } };

describe("network.tiers-separated", () => {
  test("lets databases talk to whom a flow names, by routes and rules that say so", () => {
    const stack = changed(network(), (r) => {
      set("aws_route", "x", { ...transitGateway, ...flow, destination_cidr_block: "10.30.0.0/17" })(r);
      set("aws_network_acl_rule", "x", {
        ...flow,
        cidr_block: "10.30.0.0/17",
        network_acl_id: databaseAcl,
        rule_action: "allow",
      })(r);
    });
    expect(networkTiersSeparated.proof(stack).broken).toEqual([]);
  });

  test("is kept by networks, with one NAT gateway, several, or none", () => {
    for (const nat of ["one", "per-zone", "none"] as const) {
      const { satisfied, broken } = networkTiersSeparated.proof(network({ nat }));
      expect(broken).toEqual([]);
      expect(satisfied).toHaveLength(8);
    }
  });

  test.each<[string, (r: Resources) => void, string, string]>([
    [
      "a database subnet that routes to other networks without a flow",
      set("aws_route", "x", { ...transitGateway, destination_cidr_block: "10.30.0.0/17" }),
      "database",
      "it routes to other networks",
    ],
    [
      "a database subnet that routes to a VPN connection, without a flow",
      set("aws_route", "x", {
        gateway_id: "${aws_vpn_gateway.vpn.id}",
        route_table_id: databaseRoutes,
        destination_cidr_block: "192.168.0.0/20",
      }),
      "database",
      "it routes to other networks",
    ],
    [
      "a database subnet that routes to the internet gateway",
      set("aws_route", "x", {
        destination_cidr_block: "0.0.0.0/0",
        gateway_id: "${aws_internet_gateway.network_internet.id}",
        route_table_id: databaseRoutes,
      }),
      "database",
      "it routes to an internet gateway",
    ],
    [
      "a database subnet that routes to a NAT gateway, for one address",
      set("aws_route", "x", {
        destination_cidr_block: "203.0.113.7/32",
        nat_gateway_id: "${aws_nat_gateway.network_nat_a.id}",
        route_table_id: databaseRoutes,
      }),
      "database",
      "it routes out",
    ],
    [
      "a database subnet with a default route, wherever to",
      set("aws_route", "x", {
        destination_ipv6_cidr_block: "::/0",
        network_interface_id: "eni-1",
        route_table_id: databaseRoutes,
      }),
      "database",
      "it routes out",
    ],
    [
      "a route inside the database subnet's table",
      set("aws_route_table", "network_database_a_routes", {
        route: [{ cidr_block: "0.0.0.0/0", nat_gateway_id: "${aws_nat_gateway.network_nat_a.id}" }],
      }),
      "database",
      "it routes out",
    ],
    [
      "a database subnet that shares the public route table",
      set("aws_route_table_association", "network_database_a_routes_association", {
        route_table_id: "${aws_route_table.network_public_a_routes.id}",
      }),
      "database",
      "it routes to an internet gateway",
    ],
    [
      "a private subnet that routes to the internet gateway",
      set("aws_route", "network_private_a_default_route", {
        gateway_id: "${aws_internet_gateway.network_internet.id}",
      }),
      "private",
      "it routes to an internet gateway",
    ],
    [
      "a subnet left to the main route table",
      (r) => delete r.aws_route_table_association?.network_private_a_routes_association,
      "private",
      "it has no route table of its own",
    ],
    [
      "a database subnet left to the default network ACL",
      (r) => delete r.aws_network_acl_association?.network_database_a_acl_association,
      "database",
      "it has no network ACL of its own",
    ],
    [
      "a subnet that hides its tier",
      set("aws_subnet", "network_database_a", { tags: { Name: "acme-prod-database-a" } }),
      "database",
      "it names no tier",
    ],
  ])("is broken by %s", (_, change, tier, problem) => {
    expect(networkTiersSeparated.proof(changed(stack, change)).broken).toEqual([
      { address: `aws_subnet.network_${tier}_a`, problem },
    ]);
  });

  test.each([
    ["the internet", { cidr_block: "0.0.0.0/0" }, "0.0.0.0/0"],
    ["the whole VPC", { cidr_block: "10.20.0.0/16" }, "10.20.0.0/16"],
    ["a public subnet", { cidr_block: "10.20.128.0/21" }, "10.20.128.0/21"],
    ["another network", { cidr_block: "10.99.0.0/16" }, "10.99.0.0/16"],
    ["addresses of the VPC that no subnet has", { cidr_block: "10.20.224.0/19" }, "10.20.224.0/19"],
    ["a great part of the internet, by a flow", { cidr_block: "128.0.0.0/1", ...flow }, "128.0.0.0/1"],
    ["IPv6", { cidr_block: undefined, ipv6_cidr_block: "::/0" }, "::/0"],
  ])("is broken by a database tier that admits %s", (_, entry, found) => {
    const rule = {
      egress: false,
      network_acl_id: databaseAcl,
      protocol: "tcp",
      rule_action: "allow",
      ...entry,
    };
    const problem = `its network ACL lets ${found} pass`;
    const broken = ["a", "b"].map((zone) => ({ address: `aws_subnet.network_database_${zone}`, problem }));
    const proof = (change: (r: Resources) => void) =>
      networkTiersSeparated.proof(changed(stack, change)).broken;
    expect(proof(set("aws_network_acl_rule", "x", rule))).toEqual(broken);
    expect(proof(set("aws_network_acl_rule", "x", { ...rule, egress: true }))).toEqual(broken);
    expect(
      proof(set("aws_network_acl", "network_database_acl", { ingress: [{ action: "allow", ...entry }] })),
    ).toEqual(broken);
    expect(proof(set("aws_network_acl_rule", "x", { ...rule, rule_action: "deny" }))).toEqual([]);
  });
});
