import { Cidr } from "../../../core/cidr";
import { cidrPlan, type NetworkTier } from "../../../core/cidr-plan";
import { networkAclRules } from "../../../modules/network/network-acl-rules";
import { network } from "./network";

type Tier = Exclude<NetworkTier, "transit">;

const plan = cidrPlan({ cidr: "10.20.0.0/16" });
const props = {
  cidr: "10.20.0.0/16",
  plan,
  tiers: ["public", "private", "database", "firewall"] as Tier[],
  slots: [1, 2, 3],
  applicationPorts: [8443],
  databasePorts: [5432],
  endpointPorts: [443],
  instanceConnect: false,
  nat: true,
  reachesOutside: true,
};
const hosts = {
  internet: "203.0.113.7",
  public: "10.20.128.10",
  private: "10.20.0.10",
  database: "10.20.160.10",
  firewall: "10.20.192.10",
};

/** Whether a tier's ACL lets a TCP packet pass. */
function passes(
  tier: Tier,
  direction: "in" | "out",
  peer: keyof typeof hosts,
  port: number,
  changes: Partial<typeof props> = {},
): boolean {
  const [first] = networkAclRules(tier, { ...props, ...changes })
    .filter(
      ({ cidr, direction: ruled, traffic }) =>
        ruled === direction &&
        typeof traffic !== "string" &&
        traffic.from <= port &&
        port <= traffic.to &&
        Cidr.parse(cidr).contains(Cidr.parse(`${hosts[peer]}/32`)),
    )
    .sort((a, b) => a.number - b.number);
  return first?.action === "allow";
}

/** Whether a TCP conversation is possible between tiers: its requests and its replies, at both ends. */
function talks(from: Tier, to: Tier, port: number, changes: Partial<typeof props> = {}): boolean {
  return (
    passes(from, "out", to, port, changes) &&
    passes(to, "in", from, port, changes) &&
    passes(to, "out", from, 40000, changes) &&
    passes(from, "in", to, 40000, changes)
  );
}

describe("networkAclRules", () => {
  test.each<[Tier, Tier, number, boolean]>([
    ["public", "private", 8443, true],
    ["private", "private", 8443, true],
    ["private", "private", 443, true],
    ["private", "database", 5432, true],
    ["private", "public", 443, false],
    ["private", "database", 22, false],
    ["private", "database", 3306, false],
    ["public", "database", 5432, false],
    ["public", "private", 5432, false],
    ["public", "private", 22, false],
    ["database", "private", 8443, false],
    ["database", "database", 5432, false],
    ["database", "public", 443, false],
    ["private", "firewall", 443, false],
  ])("%s talks to %s on %i: %s", (from, to, port, expected) => {
    expect(talks(from, to, port)).toBe(expected);
  });

  test("follows the ports that the tiers are given", () => {
    expect(talks("public", "private", 80, { applicationPorts: [80] })).toBe(true);
    expect(talks("private", "private", 80, { applicationPorts: [80] })).toBe(true);
    expect(talks("private", "database", 3306, { databasePorts: [3306] })).toBe(true);
    expect(talks("private", "database", 5432, { databasePorts: [3306] })).toBe(false);
  });

  test("lets SSH pass within the private tier where an EC2 Instance Connect Endpoint is, and nowhere else", () => {
    const endpoint = { instanceConnect: true };
    expect(talks("private", "private", 22)).toBe(false);
    expect(talks("private", "private", 22, endpoint)).toBe(true);
    for (const [from, to] of [
      ["public", "private"],
      ["private", "database"],
      ["private", "public"],
      ["database", "private"],
    ] as const) {
      expect([from, to, talks(from, to, 22, endpoint)]).toEqual([from, to, false]);
    }
    expect(passes("private", "in", "internet", 22, endpoint)).toBe(false);
    expect(passes("public", "in", "internet", 22, endpoint)).toBe(false);
    const rules = networkAclRules("private", { ...props, ...endpoint });
    expect(rules).toEqual(expect.arrayContaining(networkAclRules("private", props)));
    expect(new Set(rules.map(({ direction, number }) => direction + number)).size).toBe(rules.length);
  });

  test("opens each of several ports, and no other", () => {
    const several = { applicationPorts: [8080, 8443], databasePorts: [5432, 6379] };
    for (const port of several.applicationPorts) {
      expect(talks("public", "private", port, several)).toBe(true);
      expect(talks("private", "private", port, several)).toBe(true);
    }
    for (const port of several.databasePorts) expect(talks("private", "database", port, several)).toBe(true);
    expect(talks("private", "database", 6380, several)).toBe(false);
    expect(talks("public", "private", 8444, several)).toBe(false);
  });

  test("keeps the number and the name of the first port's rules when others follow", () => {
    for (const tier of props.tiers) {
      const several = networkAclRules(tier, {
        ...props,
        applicationPorts: [8443, 1, 2, 3, 4],
        databasePorts: [5432, 5, 6, 7, 8],
      });
      expect(several).toEqual(expect.arrayContaining(networkAclRules(tier, props)));
      expect(new Set(several.map(({ direction, number }) => direction + number)).size).toBe(several.length);
      expect(new Set(several.map(({ id }) => id)).size).toBe(several.length);
    }
  });

  describe("with a fifth zone", () => {
    const six = { plan: cidrPlan({ cidr: "10.20.0.0/16", slots: 6 }), slots: [1, 2, 3, 4, 5, 6] };
    const fifth = (tier: Tier) => String(six.plan[tier].more?.block).replace(/\/\d+$/, "");

    test("knows the second block of each tier as it knows the first", () => {
      for (const tier of props.tiers) {
        const before = networkAclRules(tier, props);
        const after = networkAclRules(tier, { ...props, ...six });
        expect(after).toEqual(expect.arrayContaining(before));
        for (const one of after) {
          const [of] = before.filter(({ id }) => `${id}Slots5And6` === one.id);
          if (of !== undefined)
            expect(one).toEqual({ ...of, id: one.id, number: of.number + 5, cidr: one.cidr });
        }
        expect(new Set(after.map(({ direction, number }) => direction + number)).size).toBe(after.length);
      }
      const database = networkAclRules("database", { ...props, ...six });
      expect(database.map(({ id, cidr }) => `${id} ${cidr}`)).toEqual([
        "InDatabaseFromPrivate 10.20.0.0/17",
        `InDatabaseFromPrivateSlots5And6 ${fifth("private")}/19`,
        "OutRepliesToPrivate 10.20.0.0/17",
        `OutRepliesToPrivateSlots5And6 ${fifth("private")}/19`,
      ]);
    });

    test("names no block without a subnet", () => {
      const only = networkAclRules("database", { ...props, ...six, slots: [5, 6] });
      expect(only.map(({ id }) => id)).toEqual([
        "InDatabaseFromPrivateSlots5And6",
        "OutRepliesToPrivateSlots5And6",
      ]);
    });

    test.each([
      [
        [8443, 8444, 8445],
        [1, 2, 3, 4],
      ],
      [[8443], [1, 2, 3, 4, 5]],
    ])(
      "fits AWS's 20 rules in each direction with the ports %j and %j",
      (applicationPorts, databasePorts) => {
        for (const tier of props.tiers) {
          const rules = networkAclRules(tier, { ...props, ...six, applicationPorts, databasePorts });
          for (const direction of ["in", "out"]) {
            expect(rules.filter((rule) => rule.direction === direction).length).toBeLessThanOrEqual(20);
          }
        }
      },
    );
  });

  test("lets private subnets reach endpoints that listen elsewhere than for HTTPS", () => {
    expect(passes("private", "in", "private", 587)).toBe(false);
    for (const port of [465, 587, 2587, 9142]) {
      expect(talks("private", "private", port, { endpointPorts: [443, 465, 587, 2587, 9142] })).toBe(true);
    }
  });

  test.each([20, 21, 22, 3389])("admits the internet to port %i nowhere", (port) => {
    for (const tier of props.tiers) expect(passes(tier, "in", "internet", port)).toBe(false);
  });

  test("admits the internet to the web ports of public subnets, and its replies on both sides of 3389", () => {
    for (const port of [80, 443, 1024, 3388, 3390, 65535]) {
      expect(passes("public", "in", "internet", port)).toBe(true);
    }
    expect(passes("public", "out", "internet", 65535)).toBe(true);
    expect(passes("private", "in", "internet", 443)).toBe(false);
    expect(passes("private", "in", "internet", 40000)).toBe(true);
    expect(passes("database", "in", "internet", 40000)).toBe(false);
    expect(passes("database", "out", "internet", 40000)).toBe(false);
  });

  test("keeps private subnets inside where nothing leads out", () => {
    const closed = { nat: false, reachesOutside: false };
    expect(passes("private", "out", "internet", 443)).toBe(true);
    expect(passes("private", "out", "internet", 443, closed)).toBe(false);
    expect(passes("private", "in", "internet", 40000, closed)).toBe(false);
    expect(passes("public", "out", "internet", 443, closed)).toBe(false);
    expect(talks("private", "private", 443, closed)).toBe(true);
    expect(talks("private", "database", 5432, closed)).toBe(true);
    expect(talks("public", "private", 8443, closed)).toBe(true);
  });

  test("lets path MTU discovery through wherever packets come from the internet", () => {
    const mtu = (tier: Tier, nat: boolean) =>
      networkAclRules(tier, { ...props, nat })
        .filter(({ traffic }) => traffic === "path-mtu")
        .map(({ direction, cidr }) => `${direction} ${cidr}`);
    expect(mtu("public", true)).toEqual(["in 0.0.0.0/0", "out 10.20.0.0/17"]);
    expect(mtu("private", true)).toEqual(["in 0.0.0.0/0"]);
    expect(mtu("public", false)).toEqual(["in 0.0.0.0/0"]);
    expect(mtu("private", false)).toEqual([]);
    expect(mtu("database", true)).toEqual([]);
  });

  test("has no rule for a tier that is not there, and none twice", () => {
    const names = (tiers: Tier[]) => networkAclRules("private", { ...props, tiers }).map(({ id }) => id);
    expect(names(["private"]).filter((id) => /Public|Database/.test(id))).toEqual([]);
    for (const tier of props.tiers) {
      const rules = networkAclRules(tier, props);
      expect(new Set(rules.map(({ direction, number }) => direction + number)).size).toBe(rules.length);
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    }
  });

  test("becomes rules of the tier's ACL", () => {
    const rules = network().resource?.aws_network_acl_rule;
    expect(rules?.network_database_acl_in_database_from_private).toMatchObject({
      cidr_block: "10.20.0.0/17",
      egress: false,
      from_port: 5432,
      network_acl_id: "${aws_network_acl.network_database_acl.id}",
      protocol: "tcp",
      rule_action: "allow",
      rule_number: 100,
      to_port: 5432,
    });
    expect(rules?.network_private_acl_in_nothing_else_from_public).toMatchObject({ rule_action: "deny" });
    expect(rules?.network_database_acl_out_replies_to_private).toMatchObject({ egress: true });
    expect(rules?.network_public_acl_in_path_mtu_from_anywhere).toMatchObject({
      icmp_code: 4,
      icmp_type: 3,
      protocol: "icmp",
    });
    const acls = network().resource?.aws_network_acl ?? {};
    expect(Object.keys(acls)).toHaveLength(4);
    expect(acls.network_public_acl).toMatchObject({ vpc_id: "${aws_vpc.network.id}" });
  });
});
