import type { ResourceBody } from "../../controls/synthesized-stack";
import type { NetworkIntent } from "../../reach/faults/fault-question";
import { added } from "./added";
import { faultsOf } from "./faults-of";
import { hubStacks } from "./hub-stacks";
import { planted } from "./planted";

const hub = hubStacks();
type Stacks = typeof hub;

const gone = (stacks: Stacks, stack: string, address: string) =>
  planted(stacks, stack, address, () => undefined);
const changed = (stacks: Stacks, stack: string, address: string, more: ResourceBody) =>
  planted(stacks, stack, address, (body) => ({ ...body, ...more }));
const route = (name: string) => `aws_ec2_transit_gateway_route.routing_routes_${name}`;
/** Faults as they are told, with the stack that decides. */
const told = (stacks: Stacks, intent: NetworkIntent = {}) =>
  faultsOf(stacks, intent).map(({ fault, stack, address, says }) => `${fault} ${stack} ${address}: ${says}`);
/** A route of the route table of one zone of the network that inspects. */
const inspectionRoute = (table: string, more: ResourceBody) =>
  added(hub, "inspection", "aws_route.planted", {
    route_table_id: `\${aws_route_table.network_${table}_routes.id}`,
    ...more,
  });
const toHub = { transit_gateway_id: "${data.aws_ec2_transit_gateway.network_attachment_gateway.id}" };

test("a hub with an inspecting network and spokes of two environments has no fault", () => {
  expect(told(hub)).toEqual([]);
});

describe("spoke-to-spoke", () => {
  test("a route that drops is missing: one direction is enough, as the request arrives", () => {
    expect(told(gone(hub, "routing", route("production_not_staging")))).toEqual([
      `spoke-to-spoke routing ${route("production_default")}: shop reaches staging, and their environments are separate; Transit Gateway acme-hub, route table acme-hub-production: 0.0.0.0/0 to attachment acme-inspection`,
      `spoke-to-spoke routing ${route("production_default")}: ledger reaches staging, and their environments are separate; Transit Gateway acme-hub, route table acme-hub-production: 0.0.0.0/0 to attachment acme-inspection`,
    ]);
  });

  test("no route drops any more: what the organization says decides", () => {
    const open = ["production_not_staging", "staging_not_shop", "staging_not_ledger"].reduce(
      (stacks, name) => gone(stacks, "routing", route(name)),
      hub,
    );
    expect(told(open)).toEqual([]);
    const environments: Readonly<Record<string, string>> = { shop: "prod", ledger: "prod", staging: "test" };
    const named = ({ name }: { readonly name: string }) => environments[name.replace("acme-", "")];
    const found = told(open, { mayMeet: (one, other) => named(one) === named(other) });
    expect(found.map((one) => /: (\S+ reaches \S+),/.exec(one)?.[1])).toEqual([
      "shop reaches staging",
      "ledger reaches staging",
      "staging reaches shop",
      "staging reaches ledger",
    ]);
    expect(told(open, { mayMeet: () => true })).toEqual([]);
  });

  test("a smaller block of another environment is made known", () => {
    const known = added(hub, "routing", "aws_ec2_transit_gateway_route.planted", {
      destination_cidr_block: "10.66.0.0/19",
      transit_gateway_attachment_id:
        "${data.aws_ec2_transit_gateway_attachment.routing_networks_inspection_attachment.id}",
      transit_gateway_route_table_id:
        "${data.aws_ec2_transit_gateway_route_table.routing_route_tables_production.id}",
    });
    expect(told(known).map((one) => /^\S+ \S+ \S+: \S+ reaches \S+,/.exec(one)?.[0])).toEqual([
      "spoke-to-spoke routing aws_ec2_transit_gateway_route.planted: shop reaches staging,",
      "spoke-to-spoke routing aws_ec2_transit_gateway_route.planted: ledger reaches staging,",
    ]);
  });
});

describe("past-the-firewall", () => {
  test("a spoke that is made known to its environment is reached without the firewall", () => {
    const known = added(hub, "routing", "aws_ec2_transit_gateway_route_table_propagation.planted", {
      transit_gateway_attachment_id: "tgw-attach-0a1b2c3d4e5f60702",
      transit_gateway_route_table_id:
        "${data.aws_ec2_transit_gateway_route_table.routing_route_tables_production.id}",
      "//": { metadata: { path: "test/Routing/Networks/ledger/planted" } },
    });
    expect(told(known)).toEqual([
      "past-the-firewall routing aws_ec2_transit_gateway_route_table_propagation.planted: what shop sends for ledger passes no firewall",
      ...["a", "b"].map((zone) =>
        expect.stringMatching(
          `^asymmetric-route routing \\S+planted: asymmetric: the request passes no firewall, the reply acme-inspection in eu-west-1${zone}, `,
        ),
      ),
      ...["a", "b"].map((zone) =>
        expect.stringMatching(
          `^asymmetric-route routing \\S+planted: asymmetric: the request passes acme-inspection in eu-west-1${zone}, the reply no`,
        ),
      ),
    ]);
  });

  test("a route of the inspecting network leads to the internet at once", () => {
    const past = inspectionRoute("transit_a", {
      destination_cidr_block: "198.51.100.0/24",
      nat_gateway_id: "${aws_nat_gateway.network_nat_a.id}",
    });
    const found = told(past);
    for (const what of [
      "its Transit Gateway hands to inspection",
      "shop sends",
      "ledger sends",
      "staging sends",
    ]) {
      expect(found).toContain(
        `past-the-firewall inspection aws_route.planted: what ${what} for the internet passes no firewall`,
      );
    }
  });

  test("a spoke has a way out of its own", () => {
    const internet = { gateway_id: "${aws_internet_gateway.own.id}" };
    const own = added(hub, "shop", "aws_internet_gateway.own", { vpc_id: "${aws_vpc.network.id}" });
    const out = planted(
      own,
      "shop",
      "aws_route.network_private_a_transit_0_0_0_0_0",
      ({ transit_gateway_id: _, ...body }) => ({ ...body, ...internet }),
    );
    expect(told(out).filter((one) => one.startsWith("past"))).toEqual([
      "past-the-firewall shop aws_route.network_private_a_transit_0_0_0_0_0: what shop sends for the internet passes no firewall",
    ]);
  });
});

describe("asymmetric-route", () => {
  test("without appliance mode replies pass the firewall of another zone", () => {
    const without = changed(hub, "inspection", "aws_ec2_transit_gateway_vpc_attachment.network_attachment", {
      appliance_mode_support: "disable",
    });
    const found = told(without);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      expect(one).toMatch(
        /^asymmetric-route .*the request passes acme-inspection in eu-west-1[ab], the reply acme-/,
      );
    }
  });

  test("replies from the internet come back past the firewall", () => {
    const without = gone(hub, "inspection", "aws_route.network_public_a_replies_to_firewall_10_0_0_0_8");
    const past = added(without, "inspection", "aws_route.planted", {
      route_table_id: "${aws_route_table.network_public_a_routes.id}",
      destination_cidr_block: "10.0.0.0/8",
      ...toHub,
    });
    expect(told(past).join("\n")).toMatch(
      /asymmetric-route .*: asymmetric: the request passes acme-inspection in/,
    );
  });

  test("a spoke without a way back", () => {
    const without = gone(
      hub,
      "routing",
      "aws_ec2_transit_gateway_route.routing_networks_shop_from_inspection",
    );
    expect(told(without).join("\n")).toMatch(
      /asymmetric-route .*: no way back: Transit Gateway acme-hub, route table acme-hub-inspection: no route to shop\//,
    );
  });
});

describe("blackhole", () => {
  test("a firewall without an endpoint in a zone", () => {
    const narrow = changed(hub, "inspection", "aws_networkfirewall_firewall.network_inspector", {
      subnet_mapping: [{ subnet_id: "${aws_subnet.network_firewall_a.id}" }],
    });
    expect(told(narrow)).toContain(
      "blackhole inspection aws_route.network_transit_b_to_firewall: route table acme-inspection-transit-b: 0.0.0.0/0 to firewall acme-inspection, which has no endpoint in eu-west-1b",
    );
  });

  test("an attachment without a subnet in a zone that routes to it", () => {
    const narrow = changed(hub, "shop", "aws_ec2_transit_gateway_vpc_attachment.network_attachment", {
      subnet_ids: ["${aws_subnet.network_transit_a.id}"],
    });
    expect(told(narrow)).toEqual([
      "blackhole shop aws_route.network_private_b_transit_0_0_0_0_0: attachment acme-shop has no subnet in eu-west-1b, from where acme-shop-private-b routes to it",
    ]);
  });

  test("an attachment that no route table serves", () => {
    const without = gone(
      hub,
      "routing",
      "aws_ec2_transit_gateway_route_table_association.routing_networks_shop_association",
    );
    expect(told(without)).toContain(
      "blackhole shop aws_ec2_transit_gateway_vpc_attachment.network_attachment: attachment acme-shop has no route table of Transit Gateway acme-hub, which drops what it sends",
    );
  });

  test("a network without its attachment", () => {
    const without = gone(hub, "shop", "aws_ec2_transit_gateway_vpc_attachment.network_attachment");
    expect(told(without).join("\n")).toContain(
      "blackhole shop aws_route.network_private_a_transit_0_0_0_0_0: route table acme-shop-private-a: 0.0.0.0/0 to the Transit Gateway, to which acme-shop is not attached",
    );
  });

  test("a route to an attachment that is not there", () => {
    const missing = changed(hub, "routing", route("production_default"), {
      transit_gateway_attachment_id: "${data.aws_ec2_transit_gateway_attachment.none.id}",
    });
    expect(told(missing).join("\n")).toContain(
      `blackhole routing ${route("production_default")}: Transit Gateway acme-hub, route table acme-hub-production: 0.0.0.0/0 to an attachment that is not there`,
    );
  });

  test("a network is made known to a table that drops it", () => {
    const known = added(hub, "routing", "aws_ec2_transit_gateway_route_table_propagation.planted", {
      transit_gateway_attachment_id: "tgw-attach-0a1b2c3d4e5f60702",
      transit_gateway_route_table_id:
        "${data.aws_ec2_transit_gateway_route_table.routing_route_tables_staging.id}",
      "//": { metadata: { path: "test/Routing/Networks/ledger/planted" } },
    });
    expect(told(known)).toEqual([
      `blackhole routing ${route("staging_not_ledger")}: Transit Gateway acme-hub, route table acme-hub-staging: drops 10.65.64.0/18 of acme-ledger, which aws_ec2_transit_gateway_route_table_propagation.planted makes known to it`,
    ]);
  });

  test("a way that the groups of both ends open is dropped", () => {
    const rule = (
      stacks: Stacks,
      stack: string,
      direction: "ingress" | "egress",
      group: string,
      block: string,
    ) =>
      added(stacks, stack, `aws_vpc_security_group_${direction}_rule.planted`, {
        security_group_id: `\${aws_security_group.network_group_${group}.id}`,
        ip_protocol: "tcp",
        from_port: 5432,
        to_port: 5432,
        cidr_ipv4: block,
      });
    const between = (from: "shop" | "staging") =>
      rule(
        rule(hub, from, "egress", "application", "10.65.64.0/19"),
        "ledger",
        "ingress",
        "application",
        from === "shop" ? "10.65.0.0/19" : "10.66.0.0/19",
      );
    expect(told(between("shop")).filter((one) => one.startsWith("blackhole"))).toEqual([]);
    const meant = told(between("staging"));
    expect(meant.filter((one) => one.startsWith("blackhole"))).toEqual([
      `blackhole routing ${route("staging_not_ledger")}: acme-staging-application may reach acme-ledger-application on TCP 5432, and the request is lost; Transit Gateway acme-hub, route table acme-hub-staging: drops 10.65.64.0/18 (blackhole)`,
    ]);
  });
});
