import { networkTiersSeparated } from "../../../controls/objectives/network-tiers-separated";
import { networkTrafficInspected } from "../../../controls/objectives/network-traffic-inspected";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { ApplianceEndpoints } from "../../../modules/network/appliance-endpoints";
import type { InspectionPlace } from "../../../modules/network/inspection-place";
import { NetworkFirewall } from "../../../modules/network/network-firewall";
import type { VpcNetworkProps } from "../../../modules/network/vpc-network-props";
import { changed } from "../../controls/changed";
import { network } from "./network";

const byFirewall = ({ scope, vpcId, firewallTier }: InspectionPlace) =>
  new NetworkFirewall(scope, "Inspection", {
    name: "acme-prod",
    vpcId,
    firewallTier,
    policyArn: "arn:aws:network-firewall:eu-west-1:111111111111:firewall-policy/acme-prod",
    keyArn: "arn:aws:kms:eu-west-1:111111111111:key/1",
    logs: { bucketName: "acme-firewall-222222222222-eu-west-1", tls: false },
  }).endpointIdOf;

const byAppliance = ({ scope, vpcId, firewallTier }: InspectionPlace) =>
  new ApplianceEndpoints(scope, "Appliance", {
    name: "acme-prod",
    vpcId,
    firewallTier,
    serviceName: "com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0",
  }).endpointIdOf;

const inspected = (props: Partial<VpcNetworkProps> = {}) =>
  network({ tiers: ["public", "private", "firewall"], nat: "per-zone", inspect: byFirewall, ...props });

const stack = inspected();
const endpoint = (zone: string) =>
  `\${one([for s in one(aws_networkfirewall_firewall.network_inspection.firewall_status).sync_states : one(s.attachment).endpoint_id if s.availability_zone == "eu-west-1${zone}"])}`;

function routes(made: SynthesizedStack) {
  return Object.fromEntries(
    Object.entries(made.resource?.aws_route ?? {}).map(
      ([name, { destination_cidr_block, vpc_endpoint_id, gateway_id, nat_gateway_id }]) => [
        name,
        [destination_cidr_block, vpc_endpoint_id ?? gateway_id ?? nat_gateway_id],
      ],
    ),
  );
}

describe("a network with a firewall", () => {
  test("sends what leaves public subnets, and what arrives for them, to the endpoint of the same zone", () => {
    const internet = "${aws_internet_gateway.network_internet.id}";
    expect(routes(stack)).toEqual({
      network_public_a_default_route: ["0.0.0.0/0", endpoint("a")],
      network_public_b_default_route: ["0.0.0.0/0", endpoint("b")],
      network_internet_to_a: [stack.resource?.aws_subnet?.network_public_a?.cidr_block, endpoint("a")],
      network_internet_to_b: [stack.resource?.aws_subnet?.network_public_b?.cidr_block, endpoint("b")],
      network_firewall_a_default_route: ["0.0.0.0/0", internet],
      network_firewall_b_default_route: ["0.0.0.0/0", internet],
      network_private_a_default_route: ["0.0.0.0/0", "${aws_nat_gateway.network_nat_a.id}"],
      network_private_b_default_route: ["0.0.0.0/0", "${aws_nat_gateway.network_nat_b.id}"],
    });
    expect(
      stack.resource?.aws_route_table_association?.network_internet_edge_routes_association,
    ).toMatchObject({
      gateway_id: internet,
      route_table_id: "${aws_route_table.network_internet_edge_routes.id}",
      depends_on: ["aws_route.network_internet_to_a", "aws_route.network_internet_to_b"],
    });
  });

  test("keeps the promises of its routes", () => {
    expect(networkTrafficInspected.proof(stack).broken).toEqual([]);
    expect(networkTiersSeparated.proof(stack).broken).toEqual([]);
  });

  test("changes routes in place where it had none before", () => {
    const before = network({ tiers: ["public", "private", "firewall"], nat: "per-zone" });
    const kept = Object.keys(before.resource?.aws_route ?? {});
    expect(Object.keys(stack.resource?.aws_route ?? {})).toEqual(expect.arrayContaining(kept));
    expect(Object.keys(stack.resource?.aws_internet_gateway ?? {})).toEqual(
      Object.keys(before.resource?.aws_internet_gateway ?? {}),
    );
  });

  test("lets the firewall's subnets pass what the public ones do, 22 and 3389 from nowhere, and nothing from private ones", () => {
    const rules = Object.entries(stack.resource?.aws_network_acl_rule ?? {}).filter(([name]) =>
      name.startsWith("network_firewall_"),
    );
    const arriving = rules
      .filter(([, { egress, protocol }]) => egress !== true && protocol === "tcp")
      .map(([, { rule_number, rule_action, from_port, to_port, cidr_block }]) => [
        rule_number,
        rule_action,
        from_port,
        to_port,
        cidr_block,
      ])
      .sort(([left], [right]) => Number(left) - Number(right));
    expect(arriving).toEqual([
      [90, "deny", 1, 65535, "10.20.0.0/17"],
      [100, "allow", 443, 443, "0.0.0.0/0"],
      [110, "allow", 80, 80, "0.0.0.0/0"],
      [120, "allow", 1024, 3388, "0.0.0.0/0"],
      [130, "allow", 3390, 65535, "0.0.0.0/0"],
    ]);
    const without = network({ tiers: ["public", "private", "firewall"], nat: "none" });
    const closed = Object.keys(without.resource?.aws_network_acl_rule ?? {});
    expect(closed.filter((name) => name.startsWith("network_firewall_"))).toEqual([]);
  });

  test("needs public subnets and those of the firewall", () => {
    expect(() => inspected({ tiers: ["private"], nat: "none" })).toThrow(
      'network acme-prod, tiers: ["private"] with a firewall; the tiers public and firewall',
    );
  });
});

describe("a network with appliances", () => {
  const appliance = inspected({ inspect: byAppliance });

  test("reaches them by an endpoint in each zone, with the same routes", () => {
    expect(appliance.resource?.aws_vpc_endpoint?.network_appliance_b).toMatchObject({
      vpc_endpoint_type: "GatewayLoadBalancer",
      service_name: "com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0",
      subnet_ids: ["${aws_subnet.network_firewall_b.id}"],
    });
    expect(Object.keys(routes(appliance))).toEqual(Object.keys(routes(stack)));
    expect(routes(appliance).network_internet_to_b?.[1]).toBe("${aws_vpc_endpoint.network_appliance_b.id}");
    expect(networkTrafficInspected.proof(appliance).broken).toEqual([]);
  });
});

describe("network.traffic-inspected", () => {
  const subnet = "aws_subnet.network_public_a";
  const broken = (edited: SynthesizedStack) => networkTrafficInspected.proof(edited).broken;

  test("is broken where a public subnet leads to the internet gateway", () => {
    const edited = changed(
      stack,
      "aws_route.network_public_a_default_route",
      ({ vpc_endpoint_id: _, ...rest }) => ({
        ...rest,
        gateway_id: "${aws_internet_gateway.network_internet.id}",
      }),
    );
    expect(broken(edited)).toEqual([
      { address: subnet, problem: "its default route does not lead to the firewall" },
    ]);
  });

  test("is broken where a route is nearer than the one to the firewall", () => {
    const resource = {
      ...stack.resource,
      aws_route: {
        ...stack.resource?.aws_route,
        past: {
          route_table_id: "${aws_route_table.network_public_a_routes.id}",
          destination_cidr_block: "203.0.113.0/24",
          gateway_id: "${aws_internet_gateway.network_internet.id}",
        },
      },
    };
    expect(broken({ ...stack, resource })).toEqual([
      { address: subnet, problem: "it has a route past the firewall" },
    ]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      "private",
      { egress_only_gateway_id: "${aws_egress_only_internet_gateway.x.id}" },
      "it routes to the internet past the firewall",
    ],
    [
      "public",
      { gateway_id: "${aws_internet_gateway.network_internet.id}" },
      "it has a route past the firewall",
    ],
  ])(
    "is broken where a %s subnet leaves in IPv6, which the firewall does not see",
    (tier, target, problem) => {
      const past = {
        route_table_id: `\${aws_route_table.network_${tier}_a_routes.id}`,
        destination_ipv6_cidr_block: "::/0",
        ...target,
      };
      const resource = { ...stack.resource, aws_route: { ...stack.resource?.aws_route, past } };
      expect(broken({ ...stack, resource })).toEqual([{ address: `aws_subnet.network_${tier}_a`, problem }]);
    },
  );

  test("is broken where packets and their replies pass different zones", () => {
    const there = changed(stack, "aws_route.network_public_a_default_route", (route) => ({
      ...route,
      vpc_endpoint_id: endpoint("b"),
    }));
    expect(broken(there)).toEqual([
      { address: subnet, problem: "its routes lead to the firewall of another zone" },
    ]);
    const back = changed(stack, "aws_route.network_internet_to_a", (route) => ({
      ...route,
      vpc_endpoint_id: endpoint("b"),
    }));
    expect(broken(back)).toEqual([
      { address: subnet, problem: "what comes from the internet passes the firewall of another zone" },
    ]);
  });

  test("is broken where what arrives passes the firewall by", () => {
    const problem = "what comes from the internet reaches it past the firewall";
    expect(broken(changed(stack, "aws_route.network_internet_to_a", () => undefined))).toEqual([
      { address: subnet, problem },
    ]);
    const association = "aws_route_table_association.network_internet_edge_routes_association";
    expect(broken(changed(stack, association, () => undefined)).map((one) => one.problem)).toEqual([
      problem,
      problem,
    ]);
  });
});
