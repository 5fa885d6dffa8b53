import { reachabilityText } from "../../cli/reachability-text";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { foundFaults } from "../../reach/found-faults";
import { NetworkIndex } from "../../reach/network-index";
import { networkModelOf } from "../../reach/network-model-of";
import { reached } from "../../testing/reached";
import { network } from "../modules/network/network";
import { added } from "./added";
import { answer } from "./answer";
import { planted } from "./planted";

type Stacks = ReadonlyMap<string, SynthesizedStack>;

const shop: Stacks = new Map([["shop", network({ ipv6: "amazon-provided" })]]);
const at = (part: string) => `acme-prod/${part}`;
const anywhere = "::/0";

/** The shop, where IPv4 has no part in what is found: neither routes nor rules are for the internet. */
function withoutIpv4(stacks: Stacks): Stacks {
  return new Map(
    [...stacks].map(([name, stack]) => [
      name,
      JSON.parse(JSON.stringify(stack).replaceAll("0.0.0.0/0", "10.99.0.0/16")) as SynthesizedStack,
    ]),
  );
}

const only = withoutIpv4(shop);

/** What the way in IPv6 says that refuses, or that is not judged; undefined where there is none. */
function stop(stacks: Stacks, from: string, to: string, port: number): string | undefined {
  const way = answer(stacks, from, to, port).ways.find(({ to: end }) => end.endsWith(", in IPv6"));
  const hop = way?.hops.find(({ passes }) => !passes);
  return hop && `${hop.direction}: ${hop.says}`;
}

describe("the internet in IPv6", () => {
  test.each([
    ["internet", at("load-balancer"), 443],
    ["internet", at("load-balancer"), 80],
    [at("application"), "internet", 443],
  ])("%s reaches %s on %d, where IPv4 does not", (from, to, port) => {
    const found = answer(only, from, to, port);
    expect(found).toMatchObject({ answer: "reached", refusal: undefined });
    expect(found.ways.every((way) => way.to.endsWith(", in IPv6"))).toBe(true);
    expect(reached(only, { from, to, port }, true).pass).toBe(true);
  });

  test.each([
    ["internet", at("load-balancer"), 22],
    ["internet", at("load-balancer"), 8443],
    ["internet", at("application"), 8443],
    ["internet", at("private"), 8443],
    ["internet", at("database"), 5432],
    [at("application"), "internet", 25],
    [at("database"), "internet", 443],
    [at("firewall"), "internet", 443],
    [at("load-balancer"), "internet", 443],
    [at("private"), at("database"), 443],
    [at("load-balancer"), at("application"), 443],
  ])("%s does not reach %s on %d", (from, to, port) => {
    expect(answer(shop, from, to, port).answer).toBe("refused");
  });

  test("is shown beside IPv4 where both are ways, and asked by no address of IPv4", () => {
    const both = answer(shop, "internet", at("load-balancer"), 443);
    expect(both.ways.map(({ to }) => to.endsWith(", in IPv6"))).toEqual([false, true, false, true]);
    expect(answer(shop, "198.51.100.7", at("load-balancer"), 443).ways).toHaveLength(2);
    expect(reachabilityText(answer(only, at("application"), "internet", 443))).toContain(
      `request
    security group acme-prod-application: lets TCP 443 out to ::/0
    route table acme-prod-private-a: the internet in IPv6 to the egress-only internet gateway
    network ACL acme-prod-private, rule 500: lets TCP 443 out to the internet in IPv6 (acme-prod-private-a)
    egress-only internet gateway: out to the internet
  reply
    network ACL acme-prod-private`,
    );
  });

  test("comes back to ports that are let pass, among which the client may choose", () => {
    const replies = "aws_network_acl_rule.network_public_acl_ipv6_out_replies_to_anywhere";
    const narrowed = (stacks: Stacks) =>
      planted(stacks, "shop", replies, (body) => ({ ...body, from_port: 32768 }));
    const question = { from: "internet", to: at("load-balancer"), port: 443 };
    const found = answer(narrowed(only), question.from, question.to, question.port);
    expect(found).toMatchObject({ answer: "partly", refusal: undefined });
    expect(found.ways.map(({ fromPorts }) => fromPorts)).toEqual(
      found.ways.map(() => [{ from: 32768, to: 65535 }]),
    );
    expect(reached(narrowed(only), question).pass).toBe(false);
    expect(reached(narrowed(only), question, true).pass).toBe(true);
    // Where IPv4 needs no choice, none is needed.
    expect(answer(narrowed(shop), question.from, question.to, question.port).answer).toBe("reached");
  });

  const rule = (group: string, body: Record<string, unknown>) => ({
    security_group_id: `\${aws_security_group.network_group_${group}.id}`,
    ip_protocol: "tcp",
    ...body,
  });
  const ssh = added(
    added(
      shop,
      "shop",
      "aws_vpc_security_group_ingress_rule.ssh",
      rule("load_balancer", { cidr_ipv6: anywhere, from_port: 22, to_port: 22 }),
    ),
    "shop",
    "aws_network_acl_rule.ssh",
    {
      network_acl_id: "${aws_network_acl.network_public_acl.id}",
      egress: false,
      rule_number: 90,
      rule_action: "allow",
      protocol: "tcp",
      from_port: 22,
      to_port: 22,
      ipv6_cidr_block: anywhere,
    },
  );

  test("is not missed where a door is planted in IPv6 alone", () => {
    expect(answer(ssh, "internet", at("load-balancer"), 22).answer).toBe("reached");
    const partner = planted(ssh, "shop", "aws_network_acl_rule.ssh", (body) => ({
      ...body,
      ipv6_cidr_block: "2001:db8:77::/48",
    }));
    expect(answer(partner, "internet", at("load-balancer"), 22).answer).toBe("reached");
    const inside = planted(ssh, "shop", "aws_network_acl_rule.ssh", (body) => ({
      ...body,
      ipv6_cidr_block: "${cidrsubnet(aws_vpc.network.ipv6_cidr_block, 5, 0)}",
    }));
    expect(answer(inside, "internet", at("load-balancer"), 22).answer).toBe("refused");
    const unknown = planted(ssh, "shop", "aws_network_acl_rule.ssh", (body) => ({
      ...body,
      ipv6_cidr_block: "${var.partner}",
    }));
    expect(answer(unknown, "internet", at("load-balancer"), 22).answer).toBe("reached");
    const denied = added(ssh, "shop", "aws_network_acl_rule.before", {
      ...ssh.get("shop")?.resource?.aws_network_acl_rule?.ssh,
      rule_action: "deny",
      rule_number: 80,
    });
    expect(answer(denied, "internet", at("load-balancer"), 22).answer).toBe("refused");
  });

  test("is let in by a prefix list of IPv6, and by no subnet without a block", () => {
    const list = added(
      added(ssh, "shop", "aws_ec2_managed_prefix_list.partners", {
        name: "partners",
        address_family: "IPv6",
        max_entries: 1,
        entry: [{ cidr: "2001:db8::/32" }],
      }),
      "shop",
      "aws_vpc_security_group_ingress_rule.ssh",
      rule("load_balancer", {
        prefix_list_id: "${aws_ec2_managed_prefix_list.partners.id}",
        from_port: 22,
        to_port: 22,
      }),
    );
    expect(answer(list, "internet", at("load-balancer"), 22).answer).toBe("reached");
    const bare = ["a", "b"].reduce(
      (stacks, zone) =>
        planted(
          stacks,
          "shop",
          `aws_subnet.network_public_${zone}`,
          ({ ipv6_cidr_block: _, ...body }) => body,
        ),
      list,
    );
    expect(answer(bare, "internet", at("load-balancer"), 22).answer).toBe("refused");
  });

  const route = "aws_route.network_private_a_default_ipv6_route";
  test("enters private subnets where their route leads to the internet gateway, and by no egress-only one", () => {
    const open = [
      [
        "aws_vpc_security_group_ingress_rule.x",
        rule("application", { cidr_ipv6: anywhere, from_port: 8443, to_port: 8443 }),
      ],
      [
        "aws_network_acl_rule.x",
        {
          network_acl_id: "${aws_network_acl.network_private_acl.id}",
          egress: true,
          rule_number: 1,
          rule_action: "allow",
          protocol: "6",
          from_port: 1024,
          to_port: 65535,
          ipv6_cidr_block: anywhere,
        },
      ],
    ] as const;
    const opened = open.reduce<Stacks>(
      (stacks, [address, body]) => added(stacks, "shop", address, body),
      shop,
    );
    expect(answer(opened, "internet", at("application"), 8443).answer).toBe("refused");
    const led = planted(opened, "shop", route, ({ egress_only_gateway_id: _, ...body }) => ({
      ...body,
      gateway_id: "${aws_internet_gateway.network_internet.id}",
    }));
    expect(answer(led, "internet", at("application"), 8443).answer).toBe("partly");
  });

  test("is said not to be judged where it passes something else, never refused in silence", () => {
    const elsewhere = ["a", "b"].reduce(
      (stacks, zone) =>
        planted(
          stacks,
          "shop",
          `aws_route.network_private_${zone}_default_ipv6_route`,
          ({ egress_only_gateway_id: _, ...body }) => ({ ...body, network_interface_id: "eni-1" }),
        ),
      only,
    );
    expect(answer(elsewhere, at("application"), "internet", 443).answer).toBe("unjudged");
    expect(stop(elsewhere, at("application"), "internet", 443)).toBe(
      "request: route table acme-prod-private-a: leads the internet in IPv6 to something through which IPv6 is not judged",
    );
    expect(reachabilityText(answer(elsewhere, at("application"), "internet", 443))).toMatch(
      /^acme-prod\/application does not reach internet on TCP 443 in IPv4, and its way in IPv6 is not judged\./,
    );
    for (const isNot of [true, false]) {
      const { pass, message } = reached(
        elsewhere,
        { from: at("application"), to: "internet", port: 443 },
        isNot,
      );
      expect(pass).toBe(isNot);
      expect(message()).toContain("its way in IPv6 is not judged");
    }
    // What a rule refuses on the way there is refused.
    expect(answer(elsewhere, at("application"), "internet", 25).answer).toBe("refused");
    const gone = planted(
      only,
      "shop",
      "aws_egress_only_internet_gateway.network_egress_only",
      () => undefined,
    );
    expect(answer(gone, at("application"), "internet", 443).answer).toBe("refused");
  });

  test("comes in by routes of the gateway that are not judged", () => {
    const edge = [
      [
        "aws_route_table.edge",
        {
          vpc_id: "${aws_vpc.network.id}",
          route: [{ ipv6_cidr_block: anywhere, network_interface_id: "eni-1" }],
        },
      ],
      [
        "aws_route_table_association.edge",
        {
          route_table_id: "${aws_route_table.edge.id}",
          gateway_id: "${aws_internet_gateway.network_internet.id}",
        },
      ],
    ] as const;
    const led = edge.reduce<Stacks>((stacks, [address, body]) => added(stacks, "shop", address, body), only);
    expect(answer(led, "internet", at("load-balancer"), 443).answer).toBe("unjudged");
  });

  test("lies between networks, whose addresses of IPv6 are those of the internet", () => {
    const other = network({ ipv6: "amazon-provided", name: "acme-dev", cidr: "10.30.0.0/16" });
    const both: Stacks = new Map([...shop, ["dev", other]]);
    expect(answer(both, "acme-dev/application", at("load-balancer"), 443)).toMatchObject({
      answer: "reached",
    });
    expect(answer(both, "acme-dev/application", at("application"), 443).answer).toBe("refused");
    expect(answer(both, "acme-dev/application", at("load-balancer"), 8443).answer).toBe("refused");
  });

  test("is no fault where it is meant, and one where a group lets it in beside HTTP", () => {
    const faults = (stacks: Stacks) =>
      foundFaults(new NetworkIndex(networkModelOf(stacks)), {}).map(({ fault }) => fault);
    expect(faults(shop)).toEqual(faults(new Map([["shop", network()]])));
    expect(faults(ssh)).toContain("too-wide-group");
  });
});

describe("hosts in IPv6", () => {
  test("reach each other within their network as rules say", () => {
    const ruled = planted(
      only,
      "shop",
      "aws_network_acl_rule.network_private_acl_in_application_from_public",
      () => undefined,
    );
    expect(answer(ruled, at("load-balancer"), at("application"), 8443).answer).toBe("reached");
    const closed = planted(
      ruled,
      "shop",
      "aws_network_acl_rule.network_private_acl_ipv6_in_application_from_public",
      () => undefined,
    );
    expect(answer(closed, at("load-balancer"), at("application"), 8443).answer).toBe("refused");
  });
});
