import { reachabilityText } from "../../cli/reachability-text";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import type { Reachability } from "../../reach/reachability";
import { reached } from "../../testing/reached";
import { network } from "../modules/network/network";
import { added } from "./added";
import { answer } from "./answer";
import { planted } from "./planted";

const shop: ReadonlyMap<string, SynthesizedStack> = new Map([["shop", network({ nat: "per-zone" })]]);
const name = "acme-prod";
const at = (part: string) => `${name}/${part}`;

describe("a network as it is made", () => {
  test.each([
    ["internet", at("load-balancer"), 443],
    ["internet", at("load-balancer"), 80],
    [at("load-balancer"), at("application"), 8443],
    [at("application"), at("database"), 5432],
    [at("application"), at("endpoints"), 443],
    [at("application"), "internet", 443],
    [at("application"), "198.51.100.7", 443],
  ])("%s reaches %s on %d", (from, to, port) => {
    expect(answer(shop, from, to, port)).toMatchObject({ answer: "reached", refusal: undefined });
  });

  test.each([
    [
      "internet",
      at("load-balancer"),
      22,
      /network ACL acme-prod-public: does not let TCP 22 in from the internet/,
    ],
    [
      "internet",
      at("load-balancer"),
      8443,
      /security group acme-prod-load-balancer: does not let TCP 8443 in/,
    ],
    ["internet", at("application"), 443, /^request: /],
    // Whatever group it had: no reply finds its way.
    [
      "internet",
      at("private"),
      8443,
      /^reply: NAT gateway acme-prod-nat-a: lets out what was asked from within/,
    ],
    ["internet", at("database"), 5432, /network ACL acme-prod-database: does not let TCP 5432 in/],
    [at("load-balancer"), at("database"), 5432, /security group acme-prod-load-balancer/],
    [
      at("public"),
      at("database"),
      5432,
      /network ACL acme-prod-database: does not let TCP 5432 in from 10.20.128.0/,
    ],
    [at("application"), at("database"), 22, /security group acme-prod-application/],
    [at("application"), "internet", 25, /security group acme-prod-application/],
    [at("database"), "internet", 443, /security group acme-prod-database/],
    ["10.20.160.5", "internet", 443, /route table acme-prod-database-a: no route to the internet/],
    [at("firewall"), "internet", 443, /no route to the internet/],
  ])("%s does not reach %s on %d", (from, to, port, refusal) => {
    expect(answer(shop, from, to, port)).toMatchObject({
      answer: "refused",
      refusal: expect.stringMatching(refusal),
    });
  });

  test("each pair of zones is a way, and names its subnets", () => {
    const { ways } = answer(shop, at("application"), at("database"), 5432);
    expect(ways.map(({ from, to }) => `${from} > ${to}`)).toEqual(
      ["a", "b"].flatMap((zone) =>
        ["a", "b"].map(
          (other) =>
            `${at("application")} in eu-west-1${zone} (10.20.${zone === "a" ? 0 : 32}.0/19) > ${at("database")} in eu-west-1${other} (10.20.${other === "a" ? 160 : 168}.0/21)`,
        ),
      ),
    );
  });
});

describe("replies", () => {
  const replies = "aws_network_acl_rule.network_database_acl_out_replies_to_private";

  test("need rules of their own, which a database's ACL has and does not have any more", () => {
    const without = planted(shop, "shop", replies, () => undefined);
    expect(answer(without, at("application"), at("database"), 5432)).toMatchObject({
      answer: "refused",
      refusal: expect.stringMatching(
        /^reply: network ACL acme-prod-database: does not let TCP 1024-65535 out to .*no rule allows it$/,
      ),
    });
  });

  test("come back to the ports that are let pass alone, among which the client may choose", () => {
    const narrow = planted(shop, "shop", replies, (body) => ({ ...body, from_port: 32768 }));
    const found = answer(narrow, at("application"), at("database"), 5432);
    expect(found).toMatchObject({ answer: "partly", refusal: undefined });
    expect(found.ways).toHaveLength(4);
    for (const { reached: is, fromPorts } of found.ways) {
      expect({ is, fromPorts }).toEqual({ is: true, fromPorts: [{ from: 32768, to: 65535 }] });
    }
    const told = reachabilityText(found);
    expect(told).toMatch(
      /^acme-prod\/application reaches acme-prod\/database on TCP 5432, if the client asks from port 32768-65535\.\n\nReached: .*\n {2}only if the client asks from port 32768-65535\n {2}request\n/,
    );
    expect(told).toMatch(
      /network ACL acme-prod-database, rule \d+: lets only TCP 32768-65535 out to 10\.20\.0\.0\/19 \(acme-prod-database-a\)\n/,
    );
    const question = { from: at("application"), to: at("database"), port: 5432 };
    expect(reached(narrow, question)).toMatchObject({ pass: false });
    expect(reached(narrow, question, true)).toMatchObject({ pass: true });
    expect(reached(narrow, question).message()).toMatch(
      /it does in part:\n.*\n {2}only if the client asks from port 32768-65535\n/,
    );
  });

  test("come back to one port or to none, as each network ACL on the way leaves it", () => {
    const own = added(
      planted(shop, "shop", replies, (body) => ({ ...body, from_port: 443, to_port: 1500 })),
      "shop",
      "aws_network_acl_rule.own",
      {
        network_acl_id: "${aws_network_acl.network_private_acl.id}",
        egress: false,
        rule_number: 1,
        rule_action: "deny",
        protocol: "-1",
        cidr_block: "10.20.0.0/16",
      },
    );
    const asked = (rule: object) =>
      answer(
        added(own, "shop", "aws_network_acl_rule.let", {
          network_acl_id: "${aws_network_acl.network_private_acl.id}",
          egress: false,
          rule_number: 0,
          rule_action: "allow",
          protocol: "tcp",
          cidr_block: "10.20.0.0/16",
          ...rule,
        }),
        "10.20.0.9",
        "10.20.160.9",
        5432,
      );
    expect(asked({ from_port: 1500, to_port: 1600 })).toMatchObject({
      answer: "partly",
      ways: [{ fromPorts: [{ from: 1500, to: 1500 }] }],
    });
    expect(asked({ from_port: 443, to_port: 443 }).ways[0]?.fromPorts).toEqual([{ from: 443, to: 443 }]);
    expect(asked({ from_port: 1501, to_port: 65535 })).toMatchObject({
      answer: "refused",
      refusal: expect.stringMatching(
        /^reply: network ACL acme-prod-private: does not let TCP 443-1500 in .*rule 1 denies it$/,
      ),
    });
  });

  test("come back to different ports in different ways, each of which is told", () => {
    const way = (to: string, ...ports: readonly number[]) => ({
      from: "a",
      to,
      reached: true,
      fromPorts: ports.map((port) => ({ from: port, to: port })),
      hops: [],
    });
    const told = (...ways: Reachability["ways"]) =>
      reachabilityText({ from: "a", to: "b", port: 443, answer: "partly", ways });
    expect(told(way("b1", 1, 2, 3, 4, 5, 6, 7, 8, 9), way("b2", 5432), way("b3", 5432))).toBe(
      `a reaches b on TCP 443, from or to some only if the client asks from certain ports.

Reached: a to b1
  only if the client asks from port 1, 2, 3, 4, 5, 6, 7, 8, and 1 more

Reached: a to b2
  only if the client asks from port 5432
  likewise:
    a to b3`,
    );
    const { fromPorts: _, ...other } = way("b2");
    expect(told(way("b1", 5432), other)).toMatch(
      /from or to some only if the client asks from certain ports/,
    );
    expect(told(way("b1", 5432), { ...other, reached: false })).toMatch(
      /^a reaches b on TCP 443, but not from and to everywhere\.\n\nRefused: a to b2\n\nReached: a to b1\n/,
    );
  });

  test("to a NAT gateway need all ports that it takes, since it chooses them itself", () => {
    const inward = "aws_network_acl_rule.network_public_acl_in_replies_below_rdp";
    const narrow = planted(shop, "shop", inward, () => undefined);
    expect(answer(narrow, at("application"), "internet", 443)).toMatchObject({
      answer: "refused",
      refusal: expect.stringMatching(
        /^reply: network ACL acme-prod-public: does not let TCP 1024-65535 in .*no rule allows it, for TCP 1024-3388$/,
      ),
    });
    // Behind it, the client has the choice again.
    const back = "aws_network_acl_rule.network_private_acl_in_replies_below_rdp";
    const behind = planted(shop, "shop", back, () => undefined);
    const found = answer(behind, at("application"), "internet", 443);
    expect(found).toMatchObject({ answer: "partly", refusal: undefined });
    expect(found.ways[0]?.fromPorts?.at(-1)).toEqual({ from: 3390, to: 65535 });
  });

  test("are refused where a rule denies all of them", () => {
    const denied = added(shop, "shop", "aws_network_acl_rule.deny", {
      network_acl_id: "${aws_network_acl.network_database_acl.id}",
      egress: true,
      rule_number: 50,
      rule_action: "deny",
      protocol: "-1",
      cidr_block: "10.20.0.0/19",
    });
    const partly = answer(denied, at("application"), at("database"), 5432);
    expect(partly).toMatchObject({ answer: "partly", refusal: expect.stringMatching(/rule 50 denies it$/) });
    expect(partly.ways.map(({ reached }) => reached)).toEqual([false, false, true, true]);
  });

  test("do not find back to the internet from subnets without a way to its gateway", () => {
    const open = planted(shop, "shop", "aws_network_acl.network_private_acl", (body) => ({
      ...body,
      egress: [{ rule_no: 1, action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" }],
    }));
    expect(answer(open, "internet", at("private"), 8443).refusal).toMatch(
      /^reply: NAT gateway acme-prod-nat-a: lets out what was asked from within/,
    );
  });
});

describe("routes", () => {
  const route = "aws_route.network_private_b_default_route";

  test("to what is gone are blackholes", () => {
    const gone = planted(shop, "shop", "aws_nat_gateway.network_nat_b", () => undefined);
    const { answer: said, refusal } = answer(gone, at("application"), "internet", 443);
    expect([said, refusal]).toEqual([
      "partly",
      "request: route table acme-prod-private-b: 0.0.0.0/0 to ${aws_nat_gateway.network_nat_b.id}, which is not there (blackhole)",
    ]);
  });

  test("more specific win, whatever their order", () => {
    const elsewhere = added(shop, "shop", "aws_route.partner", {
      route_table_id: "${aws_route_table.network_private_a_routes.id}",
      destination_cidr_block: "198.51.100.0/24",
      network_interface_id: "eni-0a1b2c3d",
    });
    expect(answer(elsewhere, at("application"), "198.51.100.7", 443)).toMatchObject({
      answer: "partly",
      refusal: expect.stringMatching(/198\.51\.100\.0\/24 to eni-0a1b2c3d, which no stack describes$/),
    });
    expect(answer(elsewhere, at("application"), "203.0.113.7", 443).answer).toBe("reached");
  });

  test("of private subnets to the internet gateway lead nowhere for what has no address of the VPC", () => {
    const direct = planted(shop, "shop", route, ({ nat_gateway_id: _, ...body }) => ({
      ...body,
      gateway_id: "${aws_internet_gateway.network_internet.id}",
    }));
    // With a public address it is reached, so far as the group and the ACL let it.
    expect(answer(direct, at("application"), "internet", 443).answer).toBe("reached");
    expect(answer(direct, at("application"), "192.168.7.7", 443).refusal).toMatch(
      /NAT gateway|the internet carries no private addresses/,
    );
  });
});

describe("security groups", () => {
  test("decide by blocks and by prefix lists, address by address", () => {
    const listed = added(
      planted(
        shop,
        "shop",
        "aws_vpc_security_group_egress_rule.network_group_application_to_internet",
        (body) => {
          const { cidr_ipv4: _, ...rest } = body;
          return { ...rest, prefix_list_id: "${aws_ec2_managed_prefix_list.partners.id}" };
        },
      ),
      "shop",
      "aws_ec2_managed_prefix_list.partners",
      { name: "partners", entry: [{ cidr: "198.51.100.0/25" }, { cidr: "198.51.100.128/25" }] },
    );
    const found = answer(listed, at("application"), "internet", 443);
    expect(found.answer).toBe("reached");
    expect(found.ways.map(({ only }) => only)).toEqual([["198.51.100.0/24"], ["198.51.100.0/24"]]);
    expect(answer(listed, at("application"), "198.51.100.0/24", 443).answer).toBe("reached");
    expect(answer(listed, at("application"), "198.51.100.0/23", 443).answer).toBe("refused");
    expect(answer(listed, at("application"), "203.0.113.9", 443).answer).toBe("refused");
  });

  test("let in whom they name in blocks of the old kind", () => {
    const old = planted(shop, "shop", "aws_security_group.network_group_database", (body) => ({
      ...body,
      ingress: [{ protocol: "tcp", from_port: 22, to_port: 22, cidr_blocks: ["10.20.0.0/17"] }],
    }));
    const acl = added(old, "shop", "aws_network_acl_rule.ssh", {
      network_acl_id: "${aws_network_acl.network_database_acl.id}",
      egress: false,
      rule_number: 1,
      rule_action: "allow",
      protocol: "tcp",
      from_port: 22,
      to_port: 22,
      cidr_block: "10.20.0.0/17",
    });
    const out = added(acl, "shop", "aws_network_acl_rule.ssh_out", {
      network_acl_id: "${aws_network_acl.network_private_acl.id}",
      egress: true,
      rule_number: 1,
      rule_action: "allow",
      protocol: "6",
      from_port: 22,
      to_port: 22,
      cidr_block: "0.0.0.0/0",
    });
    expect(answer(out, at("private"), at("database"), 22).answer).toBe("reached");
    expect(answer(acl, at("private"), at("database"), 22).answer).toBe("refused");
  });
});

describe("names", () => {
  test.each([
    ["interet", /^FROM: there is no network "interet"; did you mean "internet"\?$/],
    ["acme-prd/private", /^FROM: there is no network "acme-prd"; did you mean "acme-prod\/private"\?$/],
    ["acme-prd/warehouse", /^FROM: there is no network "acme-prd"; did you mean "acme-prod"\?$/],
    ["application", /^FROM: there is no network "application"; did you mean "acme-prod\/application"\?$/],
    [
      at("application/x"),
      /^FROM: "acme-prod\/application\/x" names more than a part of the network; did you mean "acme-prod\/application"\?$/,
    ],
    ["x/y/z", /^FROM: there is no network "x"; there are acme-prod; name internet, .*, or a VPN connection$/],
    [
      "2001:db8::/32",
      /^FROM: "2001:db8::\/32" looks like an IPv6 address; .*; name an IPv4 address or block, or internet$/,
    ],
    [at("databse"), /no tier or security group "databse"; did you mean "acme-prod\/database"\?$/],
    [at("warehouse"), /there are acme-prod\/application, .*; name internet, an IPv4 address or block, /],
    ["acme-prod", /"acme-prod" names no part of the network; there are acme-prod\/application, /],
    ["10.20.255.1", /10\.20\.255\.1 is an address of the network acme-prod, and in none of its subnets/],
    ["10.20.0.1/16", /"10\.20\.0\.1\/16" has bits set behind its prefix/],
    ["10.20.0.256", /is not an IPv4 block/],
  ])("%s is refused in one line", (from, message) => {
    expect(() => answer(shop, from, at("database"), 5432)).toThrow(message);
  });

  test("of two ends one at least is in a network", () => {
    expect(() => answer(shop, "internet", "198.51.100.7", 443)).toThrow(
      "FROM and TO: both are outside of every network; name a network at one end",
    );
  });

  test("an address is found in its subnet", () => {
    expect(answer(shop, "10.20.0.9", "10.20.160.9", 5432).answer).toBe("reached");
    expect(answer(shop, "192.168.1.1", at("database"), 5432).refusal).toMatch(
      /nothing leads from 192\.168\.1\.1/,
    );
  });
});
