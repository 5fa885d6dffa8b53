import { networkStacks } from "../../cli/network-stacks";
import { notAsked } from "../../cli/not-asked";
import type { Organization } from "../../config/schema/organization";
import type { NetworkModel } from "../../reach/network-model";
import { networkModelOf } from "../../reach/network-model-of";
import { hubAndSpoke } from "../hub-and-spoke";

const hub = hubAndSpoke();
const model = networkModelOf(networkStacks(hub));

function said(organization: Organization, changed: NetworkModel): string[] {
  return notAsked(organization, changed).map(({ what, why }) => `${what}: ${why}`);
}

describe("what a search for faults does not ask", () => {
  const names = "dns-past-the-firewall in networks: no network has DNS Firewall";

  test("is what there is nothing of", () => {
    expect(said(hub, model)).toEqual([names]);
    const vpcs = model.vpcs.map((vpc) => ({ ...vpc, firewalls: [], endpoints: [], natGateways: [] }));
    expect(said(hub, { ...model, vpcs, transitGateways: [] })).toEqual([
      "spoke-to-spoke: nothing connects networks",
      "past-the-firewall: no network has a firewall",
      names,
      "endpoint-without-group: no network has interface endpoints",
      "zone-without-nat: no NAT gateway is there",
    ]);
    const part = { id: "a", stack: "a", address: "aws_route53_resolver_firewall_rule_group.a", name: "a" };
    expect(said(hub, { ...model, dnsRuleGroups: [part] })).toEqual([]);
  });

  test("is what lies behind an attachment that is pending", () => {
    const waiting = hubAndSpoke((text) => text.replace("tgw-attach-0a1b2c3d4e5f60701", "pending"));
    expect(said(waiting, model)).toEqual([
      "ways of shop-frankfurt through frankfurt: its attachment is pending: write its id to transit.attachmentId once it is made",
      names,
    ]);
  });

  test("is a network that no stack has, and those of a kind are named up to three", () => {
    const ireland = model.vpcs.filter(({ network }) => network.endsWith("-ireland"));
    expect(said(hub, { ...model, vpcs: ireland })).toContain(
      "inspection-frankfurt, shared-frankfurt, shop-frankfurt, 3 more: no stack has it: its account has no id yet, or is closed",
    );
  });

  test("is what routes lead to beside networks", () => {
    const [first, ...others] = model.vpcs;
    const [table] = first?.routeTables ?? [];
    if (first === undefined || table === undefined) throw new Error("the example has no route table");
    const target = { kind: "elsewhere", written: "eni-0123456789abcdef0" } as const;
    const route = { ...table, destinations: [], target };
    const vpcs = [{ ...first, routeTables: [{ ...table, routes: [route, route] }] }, ...others];
    const peering = { ...table, name: "acme-partner", vpcs: [first.id, undefined] as const };
    expect(said(hub, { ...model, vpcs, peerings: [peering] })).toEqual([
      "ways over acme-partner: no stack has the network at the other end",
      "ways on from eni-0123456789abcdef0: no stack has it",
      names,
    ]);
  });
});
