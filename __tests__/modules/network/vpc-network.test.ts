import { resourcesOf } from "../../../controls/resources-of";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import type { VpcNetworkProps } from "../../../modules/network/vpc-network-props";
import { network } from "./network";

const full = network();

/** Resources of a type by name, without the comment that CDKTF writes beside each. */
function all(stack: SynthesizedStack, type: string): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(stack.resource?.[type] ?? {}).map(([name, { "//": _, ...body }]) => [name, body]),
  );
}

/** Everything in a stack by address, as text. */
function addresses(stack: SynthesizedStack): Map<string, string> {
  return new Map(resourcesOf(stack).map(({ address, body }) => [address, JSON.stringify(body)]));
}

describe("VpcNetwork", () => {
  test("makes a VPC whose instances have names", () => {
    expect(all(full, "aws_vpc").network).toEqual({
      cidr_block: "10.20.0.0/16",
      enable_dns_hostnames: true,
      enable_dns_support: true,
      tags: { Name: "acme-prod" },
    });
  });

  test("makes a subnet for each tier and zone, none of which hands out public addresses", () => {
    const subnets = all(full, "aws_subnet");
    expect(Object.values(subnets).map((subnet) => subnet.map_public_ip_on_launch)).toEqual(
      Array(8).fill(false),
    );
    expect(subnets.network_database_b).toEqual({
      availability_zone: "eu-west-1b",
      cidr_block: "10.20.168.0/21",
      map_public_ip_on_launch: false,
      tags: { Name: "acme-prod-database-b", Tier: "database" },
      vpc_id: "${aws_vpc.network.id}",
    });
    expect(Object.keys(all(network({ tiers: ["private"], nat: "none" }), "aws_subnet"))).toEqual([
      "network_private_a",
      "network_private_b",
    ]);
  });

  test("follows the prefixes that tiers are given", () => {
    const stack = network({ tierPrefixes: { private: 20 } });
    expect(all(stack, "aws_subnet").network_private_b?.cidr_block).toBe("10.20.16.0/20");
    expect(() => network({ tierPrefixes: { private: 17 } })).toThrow(
      "network acme-prod, cidr 10.20.0.0/16, private tier: four subnets of /17 are too large",
    );
  });

  test("gives each subnet a route table and its tier's network ACL", () => {
    for (const name of Object.keys(all(full, "aws_subnet"))) {
      expect(all(full, "aws_route_table_association")[`${name}_routes_association`]).toEqual({
        route_table_id: `\${aws_route_table.${name}_routes.id}`,
        subnet_id: `\${aws_subnet.${name}.id}`,
      });
      expect(all(full, "aws_network_acl_association")[`${name}_acl_association`]).toEqual({
        network_acl_id: `\${aws_network_acl.${name.replace(/_[ab]$/, "")}_acl.id}`,
        subnet_id: `\${aws_subnet.${name}.id}`,
      });
    }
  });

  test("routes public subnets to the internet, private ones to the NAT gateway, others nowhere", () => {
    const routes = all(full, "aws_route");
    expect(Object.keys(routes)).toEqual([
      "network_private_a_default_route",
      "network_private_b_default_route",
      "network_public_a_default_route",
      "network_public_b_default_route",
    ]);
    expect(routes.network_public_b_default_route).toEqual({
      destination_cidr_block: "0.0.0.0/0",
      gateway_id: "${aws_internet_gateway.network_internet.id}",
      route_table_id: "${aws_route_table.network_public_b_routes.id}",
    });
    expect(routes.network_private_b_default_route).toEqual({
      destination_cidr_block: "0.0.0.0/0",
      nat_gateway_id: "${aws_nat_gateway.network_nat_a.id}",
      route_table_id: "${aws_route_table.network_private_b_routes.id}",
    });
  });

  test("makes one NAT gateway, one in each zone, or none", () => {
    expect(all(full, "aws_nat_gateway")).toEqual({
      network_nat_a: {
        allocation_id: "${aws_eip.network_nat_a_address.id}",
        depends_on: ["aws_internet_gateway.network_internet"],
        subnet_id: "${aws_subnet.network_public_a.id}",
        tags: { Name: "acme-prod-nat-a" },
      },
    });
    expect(all(full, "aws_eip").network_nat_a_address?.domain).toBe("vpc");
    const each = network({ nat: "per-zone" });
    expect(Object.keys(all(each, "aws_nat_gateway"))).toEqual(["network_nat_a", "network_nat_b"]);
    expect(all(each, "aws_nat_gateway").network_nat_b?.subnet_id).toBe("${aws_subnet.network_public_b.id}");
    expect(all(each, "aws_route").network_private_b_default_route?.nat_gateway_id).toBe(
      "${aws_nat_gateway.network_nat_b.id}",
    );
    const none = network({ nat: "none" });
    expect(all(none, "aws_nat_gateway")).toEqual({});
    expect(all(none, "aws_eip")).toEqual({});
    expect(Object.keys(all(none, "aws_route"))).toEqual([
      "network_public_a_default_route",
      "network_public_b_default_route",
    ]);
  });

  test("has an internet gateway only where there is a public tier", () => {
    expect(all(full, "aws_internet_gateway").network_internet?.vpc_id).toBe("${aws_vpc.network.id}");
    const inner = network({ tiers: ["private", "database"], nat: "none" });
    expect(all(inner, "aws_internet_gateway")).toEqual({});
    expect(all(inner, "aws_route")).toEqual({});
  });

  test.each<[string, Partial<VpcNetworkProps>]>([
    ["no NAT", { nat: "none" }],
    ["one NAT gateway", { nat: "one" }],
    ["a NAT gateway in each zone", { nat: "per-zone" }],
  ])("a zone appended adds resources and changes none, with %s", (_, props) => {
    const before = addresses(network({ ...props, zones: ["a", "b"] }));
    const after = addresses(network({ ...props, zones: ["a", "b", "c"] }));
    for (const [address, text] of before)
      expect(`${address} ${after.get(address)}`).toBe(`${address} ${text}`);
    expect(after.size).toBeGreaterThan(before.size);
  });

  test("a zone given up takes its own subnets with it, and moves none", () => {
    const before = addresses(network({ nat: "per-zone", zones: ["a", "b", "c"] }));
    const after = addresses(network({ nat: "per-zone", zones: { b: 2, c: 3 } }));
    for (const [address, text] of before) {
      expect([address, after.get(address)]).toEqual([address, address.match(/_a(_|$)/) ? undefined : text]);
    }
    expect([...after.keys()].filter((address) => !before.has(address))).toEqual([]);
  });

  test("a fifth and a sixth zone add resources and change none", () => {
    const four = addresses(network({ region: "us-east-1", zones: ["a", "b", "c", "d"] }));
    const five = addresses(network({ region: "us-east-1", zones: ["a", "b", "c", "d", "e"] }));
    const six = network({ region: "us-east-1", zones: ["a", "b", "c", "d", "e", "f"] });
    for (const [address, text] of four) expect([address, five.get(address)]).toEqual([address, text]);
    for (const [address, text] of five)
      expect([address, addresses(six).get(address)]).toEqual([address, text]);
    expect(all(six, "aws_subnet").network_private_f).toMatchObject({
      availability_zone: "us-east-1f",
      cidr_block: "10.20.240.0/20",
    });
  });

  test("places subnets by the id of a zone", () => {
    const subnets = all(network({ region: "us-east-1", zones: ["use1-az1", "use1-az4"] }), "aws_subnet");
    expect(subnets.network_private_use1_az4).toMatchObject({
      availability_zone_id: "use1-az4",
      cidr_block: "10.20.32.0/19",
      tags: { Name: "acme-prod-private-use1-az4", Tier: "private" },
    });
    expect(subnets.network_private_use1_az4).not.toHaveProperty("availability_zone");
    expect(all(full, "aws_subnet").network_private_a).not.toHaveProperty("availability_zone_id");
  });

  test("a tier added moves no subnet", () => {
    const before = all(network({ tiers: ["private"], nat: "none" }), "aws_subnet");
    expect(all(full, "aws_subnet")).toMatchObject(before);
  });

  test("empties the defaults, and says so where silence would keep what is there", () => {
    const tags = { Name: "acme-prod-default-closed" };
    expect(all(full, "aws_default_security_group")).toEqual({
      network_default_security_group: { egress: [], ingress: [], tags, vpc_id: "${aws_vpc.network.id}" },
    });
    expect(all(full, "aws_default_route_table")).toEqual({
      network_default_route_table: {
        default_route_table_id: "${aws_vpc.network.default_route_table_id}",
        route: [],
        tags,
      },
    });
    expect(all(full, "aws_default_network_acl")).toEqual({
      network_default_network_acl: {
        default_network_acl_id: "${aws_vpc.network.default_network_acl_id}",
        lifecycle: { ignore_changes: ["subnet_ids"] },
        tags,
      },
    });
  });

  test("records all traffic each minute, with fields that Terraform leaves alone", () => {
    const log = all(full, "aws_flow_log").network_flow_logs;
    expect(log).toMatchObject({
      destination_options: {
        file_format: "plain-text",
        hive_compatible_partitions: false,
        per_hour_partition: true,
      },
      log_destination: "arn:aws:s3:::acme-flow-logs-222222222222-eu-west-1",
      log_destination_type: "s3",
      max_aggregation_interval: 60,
      traffic_type: "ALL",
      vpc_id: "${aws_vpc.network.id}",
    });
    const format = String(log?.log_format);
    expect(format).toMatch(/^\$\$\{version\} \$\$\{account-id\} \$\$\{interface-id\} /);
    expect(format).toMatch(/ \$\$\{pkt-srcaddr\} .*\$\$\{flow-direction\} \$\$\{traffic-path\}$/);
    expect(format.replace(/\$\$\{[a-z-]+\}/g, "").trim()).toBe("");
  });

  test("claims an objective for every resource", () => {
    for (const { address, body } of resourcesOf(full)) {
      const { objectives } = body["//"] as { objectives?: string[] };
      expect(`${address} ${objectives?.[0]}`).toMatch(/ network\./);
    }
  });

  test("emits neither null nor anything undefined", () => {
    expect(JSON.stringify(full.resource)).not.toContain("null");
  });

  test.each<[Partial<VpcNetworkProps>, string]>([
    [{ zones: [] }, "network acme-prod, zones: []; one to six different zones, all by letter or all by id"],
    [{ zones: ["a", "b", "c", "d", "e", "f", "g"] }, "one to six different zones"],
    [{ zones: ["a", "a"] }, "one to six different zones"],
    [{ zones: ["a", "euw1-az1"] }, "all by letter or all by id"],
    [{ zones: { a: 1, b: 1 } }, "each in a slot of its own"],
    [{ zones: { a: 0 } }, "each in a slot of its own"],
    [{ zones: { a: 7 } }, "each in a slot of its own"],
    [{ zones: ["eu-west-1a"] }, "one to six different zones"],
    [{ tiers: ["public"] }, 'network acme-prod, tiers: ["public"]; a list with private in it; add "private"'],
    [{ tiers: ["private", "private"], nat: "none" }, "each tier once"],
    [{ tiers: ["private"] }, '["private"] with nat "one"; a public tier, in whose subnets NAT gateways live'],
    [{ interfaceEndpoints: ["s3"] }, "s3 and dynamodb belong in gatewayEndpoints"],
    [{ interfaceEndpoints: ["ssm", "ssm"] }, 'network acme-prod, interfaceEndpoints: "ssm"'],
    [
      { interfaceEndpoints: ["com.amazonaws.eu-west-1.SSM"] },
      "endpoint services of the Region as AWS writes them",
    ],
    [{ gatewayEndpoints: ["s3", "s3"] }, "network acme-prod, gatewayEndpoints"],
    [{ applicationPorts: 0 }, "network acme-prod, applicationPorts: 0; a whole number of 1 to 65535"],
    [{ databasePorts: 65536 }, "network acme-prod, databasePorts: 65536"],
    [{ databasePorts: [] }, "network acme-prod, databasePorts: []"],
    [{ databasePorts: [1, 1] }, "network acme-prod, databasePorts: [1,1]"],
    [{ databasePorts: [1, 2, 3, 4, 5, 6] }, "up to five different ones"],
    [{ cidr: "10.20.0.0/15" }, "network acme-prod, cidr: 10.20.0.0/15 is too large for a VPC"],
  ])("refuses %j", (props, message) => {
    expect(() => network(props)).toThrow(message);
  });

  test("reports every problem at once", () => {
    expect(() => network({ zones: [], databasePorts: 0 })).toThrow(/zones.*\n.*databasePorts/);
  });
});
