import { networkSecurityGroupsTight } from "../../../controls/objectives/network-security-groups-tight";
import { networkTiersSeparated } from "../../../controls/objectives/network-tiers-separated";
import { resourcesOf } from "../../../controls/resources-of";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { hcl } from "../../../export/hcl";
import hclBlocks from "../../../export/hcl-blocks.json";
import type { VpcNetworkProps } from "../../../modules/network/vpc-network-props";
import { network } from "./network";

const ipv6 = (props: Partial<VpcNetworkProps> = {}) => network({ ipv6: "amazon-provided", ...props });
const full = ipv6();

function bodies(stack: SynthesizedStack, type: string) {
  return Object.entries(stack.resource?.[type] ?? {});
}

/** What a network has in IPv6 only, by name. */
function inIpv6(stack: SynthesizedStack, type: string): string[] {
  return bodies(stack, type).flatMap(([name, body]) => (JSON.stringify(body).includes("ipv6") ? [name] : []));
}

/** Subnet -> the parts of the VPC's block that it takes. */
function blocks(stack: SynthesizedStack): Record<string, unknown> {
  return Object.fromEntries(
    bodies(stack, "aws_subnet").flatMap(([name, { ipv6_cidr_block: block }]) =>
      block === undefined ? [] : [[name, block]],
    ),
  );
}

function block(newbits: number, index: number): string {
  return `\${cidrsubnet(aws_vpc.network.ipv6_cidr_block, ${newbits}, ${index})}`;
}

/** Rules of IPv6 of a tier's network ACL, as text. */
function aclRules(stack: SynthesizedStack, tier: string): string[] {
  return bodies(stack, "aws_network_acl_rule")
    .filter(([name, body]) => name.includes(`network_${tier}_acl`) && body.ipv6_cidr_block !== undefined)
    .map(([, body]) => {
      const ports =
        body.protocol === "58"
          ? `icmpv6 ${body.icmp_type}/${body.icmp_code}`
          : `${body.from_port}-${body.to_port}`;
      const way = body.egress === true ? "out" : "in";
      return `${way} ${body.rule_number} ${body.rule_action} ${body.ipv6_cidr_block} ${ports}`;
    })
    .sort();
}

/** Route table -> where it leads in IPv6. */
function routes(stack: SynthesizedStack): Record<string, unknown> {
  return Object.fromEntries(
    bodies(stack, "aws_route").flatMap(([name, body]) =>
      body.destination_ipv6_cidr_block === "::/0"
        ? [[name, body.gateway_id ?? body.egress_only_gateway_id]]
        : [],
    ),
  );
}

describe("a network with IPv6", () => {
  test("takes a block that AWS chooses, and a /64 for each public and private subnet", () => {
    expect(full.resource?.aws_vpc?.network).toMatchObject({ assign_generated_ipv6_cidr_block: true });
    expect(blocks(full)).toEqual({
      network_private_a: block(8, 0),
      network_private_b: block(8, 1),
      network_public_a: block(8, 8),
      network_public_b: block(8, 9),
    });
    expect(hcl(full, hclBlocks)).toContain("cidrsubnet(aws_vpc.network.ipv6_cidr_block, 8, 9)");
  });

  test("moves no subnet when zones or tiers come or go", () => {
    const private1 = { network_private_a: block(8, 0), network_private_b: block(8, 1) };
    expect(blocks(ipv6({ tiers: ["private"], nat: "none" }))).toEqual(private1);
    expect(blocks(ipv6({ zones: { b: 2, f: 6 } }))).toEqual({
      network_private_b: block(8, 1),
      network_private_f: block(8, 5),
      network_public_b: block(8, 9),
      network_public_f: block(8, 13),
    });
    const before = new Map(resourcesOf(full).map(({ address, body }) => [address, JSON.stringify(body)]));
    const after = new Map(
      resourcesOf(ipv6({ zones: ["a", "b", "c", "d", "e"] })).map(({ address, body }) => [
        address,
        JSON.stringify(body),
      ]),
    );
    const changed = [...before].filter(([address, body]) => after.get(address) !== body);
    expect(changed.map(([address]) => address).filter((address) => address.includes("ipv6"))).toEqual([]);
    expect(changed.map(([address]) => address).filter((address) => address.startsWith("aws_subnet"))).toEqual(
      [],
    );
  });

  test("leads public subnets to the internet gateway, private ones to one that only lets out, and databases nowhere", () => {
    const out = "${aws_egress_only_internet_gateway.network_egress_only.id}";
    const inAndOut = "${aws_internet_gateway.network_internet.id}";
    expect(routes(full)).toEqual({
      network_private_a_default_ipv6_route: out,
      network_private_b_default_ipv6_route: out,
      network_public_a_default_ipv6_route: inAndOut,
      network_public_b_default_ipv6_route: inAndOut,
    });
  });

  test.each<[string, Partial<VpcNetworkProps>]>([
    ["has no NAT gateway", { nat: "none" }],
    ["reaches named blocks of IPv4 only", { egressCidrs: ["198.51.100.0/24"] }],
    ["is reached by flows alone", { egressCidrs: [] }],
  ])("does not let out a private tier that %s", (_, props) => {
    const stack = ipv6(props);
    expect(Object.keys(routes(stack))).toEqual([
      "network_public_a_default_ipv6_route",
      "network_public_b_default_ipv6_route",
    ]);
    expect(stack.resource).not.toHaveProperty("aws_egress_only_internet_gateway");
    expect(inIpv6(stack, "aws_vpc_security_group_egress_rule")).toEqual([]);
    expect(aclRules(stack, "private").filter((rule) => rule.includes("::/0"))).toEqual([]);
    expect(stack.resource?.aws_subnet?.network_private_a).toMatchObject({
      assign_ipv6_address_on_creation: false,
    });
  });

  test("gives addresses by itself to applications alone, which could not leave without", () => {
    const given = bodies(full, "aws_subnet").flatMap(([name, body]) =>
      body.assign_ipv6_address_on_creation === true ? [name] : [],
    );
    expect(given).toEqual(["network_private_a", "network_private_b"]);
    expect(JSON.stringify(full)).not.toContain("dns64");
  });

  test("lets each network ACL pass in both directions what it passes in IPv4", () => {
    const [inner, outer] = [block(5, 0), block(5, 1)];
    expect(aclRules(full, "public")).toEqual([
      "in 500 allow ::/0 443-443",
      "in 510 allow ::/0 80-80",
      "in 520 allow ::/0 1024-3388",
      "in 530 allow ::/0 3390-65535",
      "in 540 allow ::/0 icmpv6 2/0",
      "out 500 allow ::/0 1024-65535",
      `out 510 allow ${inner} 8443-8443`,
    ]);
    expect(aclRules(full, "private")).toEqual([
      `in 500 allow ${outer} 8443-8443`,
      `in 510 allow ${inner} 8443-8443`,
      `in 520 allow ${inner} 443-443`,
      `in 530 deny ${outer} 1-65535`,
      "in 540 allow ::/0 1024-3388",
      "in 550 allow ::/0 3390-65535",
      "in 560 allow ::/0 icmpv6 2/0",
      "out 500 allow ::/0 443-443",
      `out 510 allow ${inner} 8443-8443`,
      `out 530 allow ${outer} 1024-65535`,
      `out 540 allow ${inner} 1024-65535`,
    ]);
    for (const tier of ["database", "firewall"]) expect(aclRules(full, tier)).toEqual([]);
    expect(full.resource?.aws_default_network_acl?.network_default_network_acl).not.toHaveProperty("ingress");
  });

  test("lets the internet in to load balancers on 443 and 80, and applications out on 443", () => {
    const rules = (type: string) =>
      bodies(full, type).flatMap(([name, body]) =>
        body.cidr_ipv6 === "::/0" && body.from_port === body.to_port ? [`${name} ${body.to_port}`] : [],
      );
    expect(rules("aws_vpc_security_group_ingress_rule")).toEqual([
      "network_group_load_balancer_http_from_ipv6_internet 80",
      "network_group_load_balancer_https_from_ipv6_internet 443",
    ]);
    expect(rules("aws_vpc_security_group_egress_rule")).toEqual([
      "network_group_application_to_ipv6_internet 443",
    ]);
  });

  test("keeps its tiers apart, which a way out of a database breaks", () => {
    expect(networkTiersSeparated.proof(full).broken).toEqual([]);
    expect(networkSecurityGroupsTight.proof(full).broken).toEqual([]);
    const opened = ipv6();
    const route = opened.resource?.aws_route?.network_private_a_default_ipv6_route;
    if (route !== undefined) {
      Object.assign(route, { route_table_id: "${aws_route_table.network_database_a_routes.id}" });
    }
    expect(networkTiersSeparated.proof(opened).broken).toMatchObject([
      { address: "aws_subnet.network_database_a", problem: "it routes out" },
    ]);
  });

  test("is refused where it would lead past what inspects, or IPAM books", () => {
    expect(() => ipv6({ ipamPoolId: "ipam-pool-0123456789abcdef0" })).toThrow(
      "network acme-prod, ipv6: amazon-provided with ipamPoolId; networks that reach the internet by themselves",
    );
    expect(() => ipv6({ inspect: () => () => "vpce-1" })).toThrow("ipv6: amazon-provided with inspect");
  });

  test("changes nothing where it is not chosen", () => {
    expect(JSON.stringify(network().resource)).not.toMatch(/ipv6|egress_only/);
  });
});
