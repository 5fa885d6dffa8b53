import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";
import { network } from "../modules/network/network";
import { added } from "./added";
import { faultsOf } from "./faults-of";
import { hubStacks } from "./hub-stacks";
import { planted } from "./planted";

type Stacks = ReadonlyMap<string, SynthesizedStack>;

const shop: Stacks = new Map([["shop", network({ nat: "per-zone" })]]);
const hub = hubStacks();
const told = (stacks: Stacks) =>
  faultsOf(stacks).map(({ fault, address, says }) => `${fault} ${address}: ${says}`);
const changed = (stacks: Stacks, stack: string, address: string, more: ResourceBody) =>
  planted(stacks, stack, address, (body) => ({ ...body, ...more }));
const group = (name: string) => `\${aws_security_group.network_group_${name}.id}`;

/** What people get wrong in practice: where it is, and what is said of it. */
const variants: readonly (readonly [what: string, stacks: Stacks, told: readonly (string | RegExp)[]])[] = [
  [
    "replies to the ports of Linux alone, 32768 to 60999",
    changed(shop, "shop", "aws_network_acl_rule.network_public_acl_out_replies_to_anywhere", {
      from_port: 32768,
      to_port: 60999,
    }),
    [
      /^missing-return-rule .*rule \d+ lets TCP 443 in from 0\.0\.0\.0\/0, and no rule lets replies out to 0\.0\.0\.0\S+, for TCP 1024-3388$/,
      /^missing-return-rule .*rule \d+ lets TCP 80 in from 0\.0\.0\.0\/0, and no rule lets replies out to 0\.0\.0\.0\S+, for TCP 1024-3388$/,
    ],
  ],
  [
    "replies to a range that is too narrow, 1024 to 32767",
    changed(shop, "shop", "aws_network_acl_rule.network_database_acl_out_replies_to_private", {
      to_port: 32767,
    }),
    [/^missing-return-rule .*: rule 100 lets TCP 5432 in from .*, for TCP 32768-65535$/],
  ],
  [
    "a database's port open to anywhere, by a block of the old kind",
    changed(shop, "shop", "aws_security_group.network_group_database", {
      ingress: [{ protocol: "tcp", from_port: 5432, to_port: 5432, cidr_blocks: ["0.0.0.0/0"] }],
    }),
    [
      "too-wide-group aws_security_group.network_group_database: security group acme-prod-database: lets in TCP 5432 from 0.0.0.0/0, which is the internet",
    ],
  ],
  [
    "the internet in two halves",
    ["0.0.0.0/1", "128.0.0.0/1"].reduce(
      (stacks, block, index) =>
        added(stacks, "shop", `aws_vpc_security_group_ingress_rule.half_${index}`, {
          security_group_id: group("database"),
          ip_protocol: "tcp",
          from_port: 5432,
          to_port: 5432,
          cidr_ipv4: block,
        }),
      shop,
    ),
    [
      /half_0: .* lets in TCP 5432 from 0\.0\.0\.0\/1, /,
      /half_1: .* lets in TCP 5432 from 128\.0\.0\.0\/1, /,
    ],
  ],
  ...(["tcp", "udp"] as const).map(
    (protocol) =>
      [
        `DNS by ${protocol} to the internet`,
        added(shop, "shop", "aws_vpc_security_group_egress_rule.dns", {
          security_group_id: group("application"),
          ip_protocol: protocol,
          from_port: 53,
          to_port: 53,
          cidr_ipv4: "0.0.0.0/0",
        }),
        [
          "dns-past-the-firewall aws_vpc_security_group_egress_rule.dns: security group acme-prod-application: lets DNS out to the internet, past the Resolver of the VPC",
        ],
      ] as const,
  ),
  [
    "a rule group of DNS Firewall with which no network is associated",
    added(shop, "shop", "aws_route53_resolver_firewall_rule_group.own", { name: "acme-prod" }),
    [
      "dns-past-the-firewall aws_vpc.network: acme-prod has no DNS Firewall rules, and there are some that no network uses",
    ],
  ],
  [
    "two zones without a NAT gateway where the routes of all lead to one that is left",
    changed(
      planted(shop, "shop", "aws_nat_gateway.network_nat_b", () => undefined),
      "shop",
      "aws_route.network_private_b_default_route",
      { nat_gateway_id: "${aws_nat_gateway.network_nat_a.id}" },
    ),
    [],
  ],
  [
    "a spoke with an internet gateway of its own, to a part of the internet alone",
    added(
      added(hub, "shop", "aws_internet_gateway.own", { vpc_id: "${aws_vpc.network.id}" }),
      "shop",
      "aws_route.own",
      {
        route_table_id: "${aws_route_table.network_private_a_routes.id}",
        destination_cidr_block: "198.51.100.0/24",
        gateway_id: "${aws_internet_gateway.own.id}",
      },
    ),
    ["past-the-firewall aws_route.own: what shop sends for the internet passes no firewall"],
  ],
  [
    "the hub's route to a firewall endpoint of another zone: appliance mode keeps both directions together",
    planted(hub, "inspection", "aws_route.network_transit_a_to_firewall", (body) => ({
      ...body,
      vpc_endpoint_id: String(body["vpc_endpoint_id"]).replaceAll("eu-west-1a", "eu-west-1b"),
    })),
    [],
  ],
];

test.each(variants)("%s", (_, stacks, expected) => {
  const found = told(stacks);
  expect(found.length).toBe(expected.length);
  for (const [index, one] of expected.entries()) {
    if (typeof one === "string") expect(found[index]).toBe(one);
    else expect(found[index]).toMatch(one);
  }
});
