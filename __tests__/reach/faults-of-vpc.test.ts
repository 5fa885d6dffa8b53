import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";
import { network } from "../modules/network/network";
import { added } from "./added";
import { faultsOf } from "./faults-of";
import { planted } from "./planted";

type Stacks = ReadonlyMap<string, SynthesizedStack>;

const shop: Stacks = new Map([["shop", network({ nat: "per-zone" })]]);
const gone = (stacks: Stacks, address: string) => planted(stacks, "shop", address, () => undefined);
const changed = (stacks: Stacks, address: string, more: ResourceBody) =>
  planted(stacks, "shop", address, (body) => ({ ...body, ...more }));
/** Faults as they are told, and by what decides. */
const told = (stacks: Stacks) =>
  faultsOf(stacks).map(({ fault, address, says }) => `${fault} ${address}: ${says}`);
const names = (stacks: Stacks) => [...new Set(faultsOf(stacks).map(({ fault }) => fault))];

test.each([
  ["per zone", { nat: "per-zone" }],
  ["in one zone", { nat: "one" }],
  ["nowhere", { nat: "none", tiers: ["private", "database"] }],
  ["for five zones", { nat: "per-zone", region: "us-east-1", zones: ["a", "b", "c", "d", "e"] }],
  ["with several ports", { databasePorts: [3306, 5432], applicationPorts: [8080, 8443] }],
] as const)("a network with NAT %s has no fault", (_, props) => {
  expect(told(new Map([["shop", network(props)]]))).toEqual([]);
});

describe("missing-return-rule", () => {
  test.each([
    [
      "database_acl_out_replies_to_private",
      /rule 100 lets TCP 5432 in from .*, and no rule lets replies out to/,
    ],
    ["public_acl_out_replies_to_anywhere", /rule 100 lets TCP 443 in from 0\.0\.0\.0\/0, and no rule lets/],
    ["private_acl_out_replies_to_public", /lets TCP 8443 in from .*, and no rule lets replies out to/],
    [
      "private_acl_in_replies_above_rdp",
      /lets TCP 443 out to 0\.0\.0\.0\/0, and no rule .*, for TCP 3390-65535$/m,
    ],
  ])("without %s", (rule, says) => {
    const found = told(gone(shop, `aws_network_acl_rule.network_${rule}`));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((one) => /^missing-return-rule aws_network_acl_rule\./.test(one))).toBe(true);
    expect(found.join("\n")).toMatch(says);
  });

  test("replies to a part of those who ask", () => {
    const part = changed(shop, "aws_network_acl_rule.network_database_acl_out_replies_to_private", {
      cidr_block: "10.20.0.0/19",
    });
    expect(told(part)).toEqual([
      "missing-return-rule aws_network_acl_rule.network_database_acl_in_database_from_private: network ACL acme-prod-database: rule 100 lets TCP 5432 in from 10.20.0.0/17, and no rule lets replies out to 10.20.32.0-10.20.127.255, for TCP 1024-65535",
    ]);
  });

  test("what a rule denies is meant, and no rule that goes unused is asked", () => {
    const acl = { network_acl_id: "${aws_network_acl.network_database_acl.id}", protocol: "-1" };
    const denied = added(shop, "shop", "aws_network_acl_rule.deny", {
      ...acl,
      egress: true,
      rule_number: 50,
      rule_action: "deny",
      cidr_block: "10.20.0.0/19",
    });
    expect(told(denied)).toEqual([]);
    const unused = added(shop, "shop", "aws_network_acl_rule.deny", {
      ...acl,
      egress: false,
      rule_number: 1,
      rule_action: "deny",
      cidr_block: "10.20.0.0/17",
    });
    expect(told(gone(unused, "aws_network_acl_rule.network_database_acl_out_replies_to_private"))).toEqual(
      [],
    );
  });
});

describe("too-wide-group", () => {
  const rule = (group: string, more: ResourceBody) =>
    added(shop, "shop", "aws_vpc_security_group_ingress_rule.planted", {
      security_group_id: `\${aws_security_group.network_group_${group}.id}`,
      ip_protocol: "tcp",
      from_port: 5432,
      to_port: 5432,
      ...more,
    });
  test.each([
    ["database", { cidr_ipv4: "0.0.0.0/0" }, "lets in TCP 5432 from 0.0.0.0/0, which is the internet"],
    ["load_balancer", { cidr_ipv4: "0.0.0.0/0", from_port: 22, to_port: 22 }, "TCP 22 from 0.0.0.0/0"],
    ["load_balancer", { cidr_ipv4: "0.0.0.0/0", from_port: 80, to_port: 443 }, "TCP 80-443 from 0.0.0.0/0"],
    ["application", { cidr_ipv4: "128.0.0.0/1", from_port: 443, to_port: 443 }, "TCP 443 from 128.0.0.0/1"],
    ["application", { cidr_ipv6: "::/0", from_port: 22, to_port: 22 }, "TCP 22 from ::/0"],
    ["database", { cidr_ipv4: "10.20.0.0/16" }, "from 10.20.0.0/16, which is all of acme-prod and more"],
    ["database", { cidr_ipv4: "10.0.0.0/8" }, "from 10.0.0.0/8, which is all of acme-prod"],
    ["database", { ip_protocol: "-1", cidr_ipv4: "10.20.0.0/19" }, "lets in every port from 10.20.0.0/19"],
    [
      "database",
      {
        ip_protocol: "-1",
        referenced_security_group_id: "${aws_security_group.network_group_application.id}",
      },
      "lets in every port from another group",
    ],
  ])("%s with %j", (group, more, says) => {
    const [found, ...others] = told(rule(group, more));
    expect(others).toEqual([]);
    expect(found).toMatch(
      /^too-wide-group aws_vpc_security_group_ingress_rule\.planted: security group acme-prod-/,
    );
    expect(found).toContain(says);
  });

  test("every port out to anywhere, as AWS makes it", () => {
    const open = added(shop, "shop", "aws_vpc_security_group_egress_rule.planted", {
      security_group_id: "${aws_security_group.network_group_database.id}",
      ip_protocol: "-1",
      cidr_ipv4: "0.0.0.0/0",
    });
    expect(names(open)).toEqual(["too-wide-group", "dns-past-the-firewall"]);
  });

  test.each([
    ["application", { cidr_ipv4: "10.20.0.0/19" }],
    ["load_balancer", { cidr_ipv4: "203.0.113.0/24", from_port: 22, to_port: 22 }],
    ["load_balancer", { cidr_ipv4: "0.0.0.0/0", from_port: 443, to_port: 443 }],
    ["load_balancer", { ip_protocol: "icmp", from_port: 3, to_port: 4, cidr_ipv4: "0.0.0.0/0" }],
    [
      "application",
      {
        ip_protocol: "-1",
        referenced_security_group_id: "${aws_security_group.network_group_application.id}",
      },
    ],
  ])("%s with %j is none", (group, more) => {
    expect(told(rule(group, more))).toEqual([]);
  });
});

describe("endpoint-without-group", () => {
  const endpoint = "aws_vpc_endpoint.network_interface_ssm";

  test("an endpoint that names none, or an empty list", () => {
    const without = planted(shop, "shop", endpoint, ({ security_group_ids: _, ...body }) => body);
    const says = `endpoint-without-group ${endpoint}: endpoint acme-prod-ssm names no security group, and gets the default group of its VPC`;
    expect(told(without)).toEqual([says]);
    expect(told(changed(shop, endpoint, { security_group_ids: [] }))).toEqual([says]);
  });

  test("a group that lets nobody in", () => {
    const closed = gone(
      shop,
      "aws_vpc_security_group_ingress_rule.network_group_endpoints_https_from_private",
    );
    expect(told(closed)).toEqual([
      expect.stringMatching(
        /^endpoint-without-group .*has security groups that let nobody in: acme-prod-endpoints$/,
      ),
      expect.stringMatching(
        /^endpoint-without-group .*has security groups that let nobody in: acme-prod-endpoints$/,
      ),
    ]);
  });

  test("a group that another resource associates is one", () => {
    const without = planted(shop, "shop", endpoint, ({ security_group_ids: _, ...body }) => body);
    const associated = added(without, "shop", "aws_vpc_endpoint_security_group_association.own", {
      vpc_endpoint_id: `\${${endpoint}.id}`,
      security_group_id: "${aws_security_group.network_group_endpoints.id}",
    });
    expect(told(associated)).toEqual([]);
  });
});

describe("blackhole", () => {
  const route = "aws_route.network_private_b_default_route";
  const without = (more: ResourceBody) =>
    planted(shop, "shop", route, ({ nat_gateway_id: _, ...body }) => ({ ...body, ...more }));

  test("a route to a NAT gateway that is gone", () => {
    expect(told(gone(shop, "aws_nat_gateway.network_nat_b"))).toEqual([
      `blackhole ${route}: route table acme-prod-private-b: 0.0.0.0/0 to \${aws_nat_gateway.network_nat_b.id}, which is not there`,
    ]);
  });

  test.each([
    [
      { transit_gateway_id: "${aws_ec2_transit_gateway.none.id}" },
      "aws_ec2_transit_gateway.none.id}, which is not",
    ],
    [
      { vpc_endpoint_id: "${aws_vpc_endpoint.network_interface_ssm.id}" },
      "acme-prod-ssm, to which nothing can be",
    ],
    [{ vpc_peering_connection_id: "${aws_vpc_peering_connection.none.id}" }, "none.id}, which is not there"],
  ])("a route with %j", (more, says) => {
    expect(told(without(more)).join("\n")).toContain(says);
  });

  test("a NAT gateway whose subnet has no way out", () => {
    const closed = gone(shop, "aws_route.network_public_a_default_route");
    expect(told(closed).join("\n")).toContain(
      "blackhole aws_route.network_private_a_default_route: route table acme-prod-private-a: 0.0.0.0/0 to NAT gateway acme-prod-nat-a, whose subnet has no way out",
    );
  });

  test("a route to what stands outside of all stacks is none", () => {
    const elsewhere = added(shop, "shop", "aws_route.partner", {
      route_table_id: "${aws_route_table.network_private_a_routes.id}",
      destination_cidr_block: "198.51.100.0/24",
      network_interface_id: "eni-0a1b2c3d",
    });
    expect(told(elsewhere)).toEqual([]);
  });
});

describe("zone-without-nat", () => {
  test("a zone that leaves through the NAT gateway of another, where both have one", () => {
    const crossed = changed(shop, "aws_route.network_private_b_default_route", {
      nat_gateway_id: "${aws_nat_gateway.network_nat_a.id}",
    });
    expect(told(crossed)).toEqual([
      "zone-without-nat aws_route.network_private_b_default_route: acme-prod-private-b in eu-west-1b leaves through NAT gateway acme-prod-nat-a in eu-west-1a, where other zones have their own",
    ]);
  });

  test("a zone that has no way out, where another has", () => {
    expect(told(gone(shop, "aws_route.network_private_b_default_route"))).toEqual([
      expect.stringMatching(
        /^zone-without-nat aws_route_table\.network_private_b_routes: acme-prod-private-b has no way/,
      ),
    ]);
  });
});

describe("dns-past-the-firewall", () => {
  const resolver = (more: ResourceBody) =>
    added(shop, "shop", "aws_vpc_security_group_egress_rule.dns", {
      security_group_id: "${aws_security_group.network_group_application.id}",
      ip_protocol: "udp",
      from_port: 53,
      to_port: 53,
      ...more,
    });

  test("a way to resolvers on the internet", () => {
    const says =
      "dns-past-the-firewall aws_vpc_security_group_egress_rule.dns: security group acme-prod-application: lets DNS out to the internet, past the Resolver of the VPC";
    expect(told(resolver({ cidr_ipv4: "0.0.0.0/0" }))).toEqual([says]);
    expect(told(resolver({ cidr_ipv4: "8.8.8.8/32" }))).toEqual([says]);
    expect(
      told(resolver({ cidr_ipv4: "1.1.1.1/32", ip_protocol: "tcp", from_port: 853, to_port: 853 })),
    ).toEqual([says]);
  });

  test("resolvers inside are none, nor are other ports", () => {
    expect(told(resolver({ cidr_ipv4: "10.30.0.10/32" }))).toEqual([]);
    expect(told(resolver({ cidr_ipv4: "8.8.8.8/32", from_port: 123, to_port: 123 }))).toEqual([]);
  });

  test("a network without rules, where another has some", () => {
    const two = new Map([...shop, ["data", network({ name: "acme-data", cidr: "10.21.0.0/16" })]]);
    expect(told(two)).toEqual([]);
    const one = added(two, "data", "aws_route53_resolver_firewall_rule_group_association.dns", {
      vpc_id: "${aws_vpc.network.id}",
    });
    expect(told(one)).toEqual([
      "dns-past-the-firewall aws_vpc.network: acme-prod has no DNS Firewall rules, and other networks have",
    ]);
    expect(faultsOf(one, { isUnfiltered: ({ network: name }) => name === "acme-prod" })).toEqual([]);
  });
});
