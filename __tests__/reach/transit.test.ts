import { added } from "./added";
import { answer } from "./answer";
import { hubStacks } from "./hub-stacks";
import { planted } from "./planted";

const hub = hubStacks();
const open = (stacks: typeof hub, stack: string) =>
  planted(stacks, stack, "aws_network_acl.network_private_acl", (body) => ({
    ...body,
    ingress: [{ rule_no: 1, action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" }],
    egress: [{ rule_no: 1, action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" }],
  }));
/** Networks whose own ACLs let everything through, so that routes decide. */
const routed = open(open(open(hub, "shop"), "ledger"), "staging");
const inspected = (stacks: typeof hub, from: string, to: string) =>
  answer(stacks, from, to, 443).ways.map(({ hops }) =>
    hops.filter(({ kind }) => kind === "firewall").map(({ direction, says }) => `${direction} ${says}`),
  );

test("a spoke reaches the internet through the firewall, and its replies pass the same endpoint", () => {
  expect(answer(hub, "shop/application", "internet", 443).answer).toBe("reached");
  for (const [request, reply] of inspected(hub, "shop/application", "internet")) {
    expect(request).toMatch(/^request firewall acme-inspection in eu-west-1[ab]: inspects it$/);
    expect(reply).toBe(request?.replace("request", "reply"));
  }
  expect(answer(hub, "internet", "shop/application", 443).refusal).toMatch(/no internet gateway/);
});

test("spokes of one environment reach each other through the firewall, whatever zones they are in", () => {
  expect(answer(routed, "shop/private", "ledger/private", 443).answer).toBe("reached");
  expect(new Set(inspected(routed, "shop/private", "ledger/private").map(({ length }) => length))).toEqual(
    new Set([2]),
  );
});

test("spokes of two environments do not reach each other: what would lead there is dropped on purpose", () => {
  expect(answer(routed, "shop/private", "staging/private", 443)).toMatchObject({
    answer: "refused",
    refusal:
      "request: Transit Gateway acme-hub, route table acme-hub-production: drops 10.66.0.0/18 (blackhole)",
  });
  expect(answer(routed, "staging/private", "ledger/private", 443).refusal).toMatch(
    /acme-hub-staging: drops 10\.65\.64\.0\/18 \(blackhole\)$/,
  );
});

test("where AWS chooses the zone, a client asks from a port to which replies come back by each", () => {
  const every = { rule_no: 1, action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" };
  const letting = (stacks: typeof hub, zone: string, from: number, to: number) =>
    planted(
      added(stacks, "inspection", `aws_network_acl.own_${zone}`, {
        ingress: [every],
        egress: [{ ...every, protocol: "tcp", from_port: from, to_port: to }],
      }),
      "inspection",
      `aws_network_acl_association.network_firewall_${zone}_acl_association`,
      (body) => ({ ...body, network_acl_id: `\${aws_network_acl.own_${zone}.id}` }),
    );
  const both = letting(letting(routed, "a", 1024, 40000), "b", 30000, 65535);
  const found = answer(both, "shop/private", "ledger/private", 35000);
  expect(found).toMatchObject({ answer: "partly", refusal: undefined });
  for (const { fromPorts } of found.ways) expect(fromPorts).toEqual([{ from: 30000, to: 40000 }]);
});

test("without both blackholes they do, and with one it is no conversation", () => {
  const gone = (stacks: typeof hub, name: string) =>
    planted(stacks, "routing", `aws_ec2_transit_gateway_route.routing_routes_${name}`, () => undefined);
  const one = gone(routed, "production_not_staging");
  expect(answer(one, "shop/private", "staging/private", 443).refusal).toMatch(
    /^reply: .*drops 10\.65\.0\.0\/18/,
  );
  const both = gone(one, "staging_not_shop");
  expect(answer(both, "shop/private", "staging/private", 443).answer).toBe("reached");
});

test("without appliance mode replies pass the firewall of another zone", () => {
  const without = planted(
    routed,
    "inspection",
    "aws_ec2_transit_gateway_vpc_attachment.network_attachment",
    (body) => ({ ...body, appliance_mode_support: "disable" }),
  );
  const found = answer(without, "shop/private", "ledger/private", 443);
  expect(found.answer).toBe("partly");
  expect(found.ways.map(({ reached }) => reached)).toEqual([true, false, false, true]);
  expect(found.refusal).toMatch(
    /^reply: asymmetric: the request passes acme-inspection in eu-west-1a, the reply acme-inspection in eu-west-1b, /,
  );
});

test("a route of the inspecting network past the firewall makes the flow asymmetric", () => {
  const past = added(routed, "inspection", "aws_route.past", {
    route_table_id: "${aws_route_table.network_transit_a_routes.id}",
    destination_cidr_block: "10.65.64.0/18",
    transit_gateway_id: "${data.aws_ec2_transit_gateway.network_attachment_gateway.id}",
  });
  expect(answer(past, "shop/private", "ledger/private", 443).refusal).toMatch(
    /asymmetric: the request passes no firewall/,
  );
});

test("an attachment takes nothing from zones where it has no subnet", () => {
  const narrow = planted(
    routed,
    "shop",
    "aws_ec2_transit_gateway_vpc_attachment.network_attachment",
    (body) => ({ ...body, subnet_ids: ["${aws_subnet.network_transit_a.id}"] }),
  );
  const found = answer(narrow, "shop/private", "internet", 443);
  expect([found.answer, found.refusal]).toEqual([
    "partly",
    "request: attachment acme-shop: has no subnet in eu-west-1b, and a Transit Gateway takes nothing from other zones",
  ]);
});

test("a firewall without an endpoint in the zone is a blackhole", () => {
  const narrow = planted(routed, "inspection", "aws_networkfirewall_firewall.network_inspector", (body) => ({
    ...body,
    subnet_mapping: [{ subnet_id: "${aws_subnet.network_firewall_a.id}" }],
  }));
  expect(answer(narrow, "shop/private", "internet", 443).refusal).toBe(
    "request: firewall acme-inspection: has no endpoint in eu-west-1b (blackhole)",
  );
});

test("behind a firewall a rule that names a group lets nobody in", () => {
  const between = added(hub, "shop", "aws_vpc_security_group_egress_rule.own", {
    security_group_id: "${aws_security_group.network_group_application.id}",
    referenced_security_group_id: "${aws_security_group.network_group_application.id}",
    ip_protocol: "tcp",
    from_port: 8443,
    to_port: 8443,
  });
  expect(answer(between, "shop/application", "shop/application", 8443).refusal).toMatch(/no rule allows it$/);
});
