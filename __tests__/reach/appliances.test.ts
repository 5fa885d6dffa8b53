import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";
import { added } from "./added";
import { answer } from "./answer";
import { faultsOf } from "./faults-of";
import { inspected } from "./inspected";
import { planted } from "./planted";

type Stacks = ReadonlyMap<string, SynthesizedStack>;

const kinds = ["firewall", "appliances"] as const;
const stacksOf = (by: (typeof kinds)[number]): Stacks => new Map([["shop", inspected(by)]]);
const told = (stacks: Stacks) =>
  faultsOf(stacks).map(({ fault, address, says }) => `${fault} ${address}: ${says}`);
const changed = (stacks: Stacks, address: string, change: (body: ResourceBody) => ResourceBody | undefined) =>
  planted(stacks, "shop", address, change);
/** An endpoint of the other zone in the place of one's own. */
const crossed = (body: ResourceBody) => ({
  ...body,
  vpc_endpoint_id: String(body["vpc_endpoint_id"])
    .replaceAll("eu-west-1a", "eu-west-1b")
    .replaceAll("inspector_a", "inspector_b"),
});
const ask = (stacks: Stacks) => answer(stacks, "internet", "acme-prod/load-balancer", 443);

describe.each(kinds)("a network that %s inspect", (by) => {
  const shop = stacksOf(by);
  const publicRoute = "aws_route.network_public_a_default_route";

  test("has no fault; requests and replies of a zone pass its own endpoint", () => {
    expect(told(shop)).toEqual([]);
    expect(ask(shop)).toMatchObject({ answer: "reached", refusal: undefined });
    for (const { from, to, hops } of [
      ...ask(shop).ways,
      ...answer(shop, "acme-prod/application", "internet", 443).ways,
    ]) {
      const zone = / in (eu-west-1[ab]) /.exec(`${from} ${to}`)?.[1];
      const passed = hops.filter(({ kind }) => kind === "firewall" || kind === "endpoint");
      expect(passed.map(({ direction }) => direction)).toEqual(["request", "reply"]);
      for (const { says } of passed) expect(says).toMatch(`in ${zone}: inspects it`);
    }
  });

  test("without the edge table what comes in passes by, and replies do not", () => {
    const without = changed(
      shop,
      "aws_route_table_association.network_internet_edge_routes_association",
      () => undefined,
    );
    expect(ask(without)).toMatchObject({
      answer: "refused",
      refusal: expect.stringMatching(
        /^reply: asymmetric: the request passes no firewall, the reply acme-prod/,
      ),
    });
    expect(told(without).join("\n")).toMatch(
      /^asymmetric-route .*: asymmetric: the request passes acme-prod\S* in /,
    );
  });

  test("an endpoint of another zone sees half of a conversation", () => {
    const other = changed(shop, publicRoute, crossed);
    expect(ask(other)).toMatchObject({
      answer: "partly",
      refusal: expect.stringMatching(/^reply: asymmetric: /),
    });
    expect(told(other).every((one) => one.startsWith("asymmetric-route "))).toBe(true);
    expect(told(other).length).toBeGreaterThan(0);
    const edge = changed(other, "aws_route.network_internet_to_a", crossed);
    expect([ask(edge).answer, told(edge)]).toEqual(["reached", []]);
  });

  test("a public subnet with a route to the internet gateway passes it by", () => {
    const past = changed(shop, publicRoute, ({ vpc_endpoint_id: _, ...body }) => ({
      ...body,
      gateway_id: "${aws_internet_gateway.network_internet.id}",
    }));
    expect(told(past)).toContain(
      `past-the-firewall ${publicRoute}: what acme-prod sends for the internet passes no firewall`,
    );
  });
});

describe("endpoints of a Gateway Load Balancer", () => {
  const shop = stacksOf("appliances");
  const endpoint = "aws_vpc_endpoint.network_inspector_a";
  const route = "aws_route.network_public_a_default_route";

  test("one that is gone, in no subnet, or of another kind is a blackhole", () => {
    const gone = changed(shop, endpoint, () => undefined);
    expect(told(gone)).toContain(
      `blackhole ${route}: route table acme-prod-public-a: 0.0.0.0/0 to \${${endpoint}.id}, which is not there`,
    );
    const nowhere = changed(shop, endpoint, (body) => ({ ...body, subnet_ids: [] }));
    expect(told(nowhere)).toContain(
      `blackhole ${route}: route table acme-prod-public-a: 0.0.0.0/0 to endpoint acme-prod-inspection-a, which is in no subnet`,
    );
    const other = changed(shop, endpoint, (body) => ({ ...body, vpc_endpoint_type: "Interface" }));
    expect(ask(other).refusal).toMatch(
      /endpoint acme-prod-inspection-a: nothing can be routed to an endpoint of this kind$/,
    );
  });

  test("the ACL of its subnet is asked", () => {
    const closed = added(shop, "shop", "aws_network_acl_rule.planted", {
      network_acl_id: "${aws_network_acl.network_firewall_acl.id}",
      egress: false,
      rule_number: 1,
      rule_action: "deny",
      protocol: "tcp",
      from_port: 443,
      to_port: 443,
      cidr_block: "0.0.0.0/0",
    });
    expect(ask(closed).refusal).toMatch(
      /^request: network ACL acme-prod-firewall: does not let TCP 443 in from the internet .*rule 1 denies it$/,
    );
  });
});
