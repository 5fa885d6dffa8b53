import * as fc from "fast-check";
import { networkSecurityGroupsTight } from "../../../controls/objectives/network-security-groups-tight";
import { networkTiersSeparated } from "../../../controls/objectives/network-tiers-separated";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { cidrPlan } from "../../../core/cidr-plan";
import type { NetworkFlow, NetworkFlowEnd } from "../../../core/network-flow";
import { usedBlocks } from "../../../core/used-blocks";
import { network } from "./network";

const application: NetworkFlowEnd = { kind: "own", group: "application" };
const database: NetworkFlowEnd = { kind: "own", group: "database" };
const loadBalancer: NetworkFlowEnd = { kind: "own", group: "load-balancer" };
const endpoints: NetworkFlowEnd = { kind: "own", group: "endpoints" };
const internet: NetworkFlowEnd = { kind: "outside", cidr: "0.0.0.0/0", through: "internet" };
const office: NetworkFlowEnd = { kind: "outside", cidr: "192.168.4.0/22", through: "transit-gateway" };
const data = (group: "application" | "database", slots = [1, 2]): NetworkFlowEnd => ({
  kind: "other",
  network: "data-prod",
  group,
  blocks: usedBlocks(
    cidrPlan({ cidr: "10.30.0.0/16", slots: Math.max(...slots) })[
      group === "database" ? "database" : "private"
    ],
    slots,
  ),
});
const transit = {
  ownerId: "333333333333",
  asn: 64512,
  destinations: ["10.0.0.0/8", "192.168.0.0/16"],
  accepts: false,
};

function flow(
  from: NetworkFlowEnd,
  to: NetworkFlowEnd,
  ports: number | NetworkFlow["ports"],
  more: Partial<NetworkFlow> = {},
): NetworkFlow {
  return {
    from,
    to,
    protocol: "tcp",
    ports: typeof ports === "number" ? [{ from: ports, to: ports }] : ports,
    reason: "Orders are kept there.",
    ...more,
  };
}

/** Addresses of a stack's resources with their arguments, as text. */
function resources(stack: SynthesizedStack): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(stack.resource ?? {}).flatMap(([type, bodies]) =>
      Object.entries(bodies).map(([name, body]) => [`${type}.${name}`, JSON.stringify(body)] as const),
    ),
  );
}

/** What one stack has beyond another; what both have must be equal. */
function beyond(wide: SynthesizedStack, narrow: SynthesizedStack): string[] {
  const [all, some] = [resources(wide), resources(narrow)];
  for (const [address, body] of some) expect([address, all.get(address)]).toEqual([address, body]);
  return [...all.keys()].filter((address) => !some.has(address));
}

const plain = network({ transit });

describe("flows of a network", () => {
  test("leave everything as it is where there are none", () => {
    expect(network({ transit, flows: [] })).toEqual(plain);
  });

  test("between its groups are rules by reference, on both sides", () => {
    const stack = network({ transit, flows: [flow(application, database, 6379)] });
    expect(beyond(stack, plain)).toEqual([
      "aws_network_acl_rule.network_database_acl_flow_in_private_tcp_6379",
      "aws_network_acl_rule.network_private_acl_flow_out_database_tcp_6379",
      "aws_vpc_security_group_egress_rule.network_flow_application_to_database_tcp_6379",
      "aws_vpc_security_group_ingress_rule.network_flow_database_from_application_tcp_6379",
    ]);
    const ingress = stack.resource?.aws_vpc_security_group_ingress_rule;
    expect(ingress?.network_flow_database_from_application_tcp_6379).toMatchObject({
      description: "Orders are kept there.",
      from_port: 6379,
      ip_protocol: "tcp",
      referenced_security_group_id: "${aws_security_group.network_group_application.id}",
      security_group_id: "${aws_security_group.network_group_database.id}",
      to_port: 6379,
    });
    expect(JSON.stringify(ingress)).not.toContain("exceptions");
    expect(networkTiersSeparated.proof(stack).broken).toEqual([]);
  });

  test("that every network allows add nothing, since AWS refuses a rule that is there already", () => {
    const given = [
      flow(internet, loadBalancer, [
        { from: 443, to: 443 },
        { from: 80, to: 80 },
      ]),
      flow(loadBalancer, application, 8443),
      flow(application, database, 5432),
      flow(application, endpoints, 443),
      flow(application, internet, 443),
    ];
    expect(network({ transit, flows: given })).toEqual(plain);
    const named = { transit, egressCidrs: ["198.51.100.0/24"] };
    expect(beyond(network({ ...named, flows: given }), network(named))).toEqual([
      "aws_vpc_security_group_egress_rule.network_flow_application_to_internet_tcp_443",
    ]);
  });

  test("to another network name a prefix list of its tier, which no zone of it replaces", () => {
    const flows = [flow(application, data("database"), 5432), flow(application, data("database"), 6379)];
    const stack = network({ transit, flows });
    const list = "network_flow_data_prod_database";
    expect(stack.resource?.aws_ec2_managed_prefix_list).toEqual({
      [list]: expect.objectContaining({
        address_family: "IPv4",
        entry: [{ cidr: "10.30.160.0/19", description: "data-prod/database" }],
        max_entries: 2,
        name: "acme-prod-data-prod-database",
      }),
    });
    expect(
      stack.resource?.aws_vpc_security_group_egress_rule?.[
        "network_flow_application_to_data_prod_database_tcp_5432"
      ],
    ).toMatchObject({ prefix_list_id: `\${aws_ec2_managed_prefix_list.${list}.id}`, from_port: 5432 });
    const five = network({
      transit,
      flows: [flow(application, data("database", [1, 5]), 5432), ...flows.slice(1)],
    });
    const { [list]: grown } = five.resource?.aws_ec2_managed_prefix_list ?? {};
    expect(grown).toMatchObject({
      max_entries: 2,
      entry: [{ cidr: "10.30.160.0/19" }, { cidr: "10.30.208.0/21" }],
    });
    expect(five.resource?.aws_vpc_security_group_egress_rule).toEqual(
      stack.resource?.aws_vpc_security_group_egress_rule,
    );
  });

  test("lead database subnets to the other end alone, by the Transit Gateway, and say so", () => {
    const stack = network({
      transit,
      flows: [flow(data("application"), database, 5432), flow(database, office, 88, { protocol: "udp" })],
    });
    const routes = Object.entries(stack.resource?.aws_route ?? {}).filter(([name]) => /database/.test(name));
    expect(routes.map(([name, { destination_cidr_block }]) => `${name} ${destination_cidr_block}`)).toEqual([
      "network_database_a_flow_192_168_4_0_22 192.168.4.0/22",
      "network_database_a_flow_data_prod_private 10.30.0.0/17",
      "network_database_b_flow_192_168_4_0_22 192.168.4.0/22",
      "network_database_b_flow_data_prod_private 10.30.0.0/17",
    ]);
    for (const [, route] of routes) {
      expect(route).toMatchObject({
        depends_on: ["aws_ec2_transit_gateway_vpc_attachment.network_attachment"],
        transit_gateway_id: "${data.aws_ec2_transit_gateway.network_attachment_gateway.id}",
      });
    }
    expect(networkTiersSeparated.proof(stack).broken).toEqual([]);
    const exceptions = Object.values(stack.resource ?? {})
      .flatMap((bodies) => Object.values(bodies))
      .flatMap(({ "//": beside }) => (beside as { exceptions?: string[] }).exceptions ?? []);
    expect(exceptions).toEqual([
      "database reaches 192.168.4.0/22 by UDP 88: Orders are kept there.",
      "data-prod/application reaches database by TCP 5432: Orders are kept there.",
    ]);
  });

  test("lead load balancers to what lies behind the Transit Gateway, and to the internet as before", () => {
    const stack = network({
      transit,
      flows: [
        flow(office, loadBalancer, 8443),
        flow(loadBalancer, internet, 443),
        flow(application, office, 25),
      ],
    });
    const routes = Object.keys(stack.resource?.aws_route ?? {}).filter((name) => name.includes("flow"));
    expect(routes).toEqual(["network_public_a_flow_192_168_4_0_22", "network_public_b_flow_192_168_4_0_22"]);
  });

  test("are named after their ends, so that one that comes, goes or moves changes only its own", () => {
    const flows = [
      flow(application, data("database"), 5432),
      flow(office, loadBalancer, 8443, { reason: "The back office is called." }),
      flow(loadBalancer, application, [{ from: 9000, to: 9010 }]),
      flow(application, internet, 587),
      flow(data("application"), database, 5432),
      flow(application, office, 53, { protocol: "udp" }),
      flow(application, office, 53),
    ];
    const all = network({ transit, flows });
    const expected = [3, 4, 4, 4, 6, 3, 2];
    expect(
      flows.map(
        (gone) => beyond(all, network({ transit, flows: flows.filter((one) => one !== gone) })).length,
      ),
    ).toEqual(expected);
    expect([...resources(network({ transit, flows: [...flows].reverse() }))].sort()).toEqual(
      [...resources(all)].sort(),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(flows, { minLength: 1 }), ([gone, ...rest]) => {
        const kept = network({ transit, flows: rest });
        expect(
          beyond(network({ transit, flows: gone === undefined ? rest : [...rest, gone] }), kept),
        ).not.toEqual([]);
      }),
      { numRuns: 8 },
    );
    expect(networkSecurityGroupsTight.proof(all).broken).toEqual([]);
    expect(networkTiersSeparated.proof(all).broken).toEqual([]);
  });

  test("show a reason that AWS does not take beside the rule, and say in it who talks to whom", () => {
    const stack = network({
      transit,
      flows: [
        flow(application, office, [{ from: 9000, to: 9010 }], {
          reason: "注文はそこに保管されます。それだけです。",
        }),
      ],
    });
    const rule =
      stack.resource?.aws_vpc_security_group_egress_rule?.[
        "network_flow_application_to_192_168_4_0_22_tcp_9000_9010"
      ];
    expect(rule).toMatchObject({
      description: "application to 192.168.4.0/22, TCP 9000-9010",
      "//": { flow: { reason: "注文はそこに保管されます。それだけです。" } },
    });
  });
});
