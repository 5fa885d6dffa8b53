import * as fc from "fast-check";
import { Cidr } from "../../core/cidr";
import { type CidrPlan, cidrPlan, type NetworkTier } from "../../core/cidr-plan";
import { PalisadeError } from "../../core/palisade-error";

type Tier = Exclude<NetworkTier, "transit">;

const tiers: readonly Tier[] = ["public", "private", "database", "firewall"];

const arbitraryProps = fc.integer({ min: 16, max: 28 }).chain((prefix) =>
  fc.record({
    cidr: fc.nat({ max: 2 ** 16 - 1 }).map((n) => {
      const parent = Cidr.parse("10.0.0.0/8");
      return parent.subnet(prefix, n % 2 ** (prefix - 8)).toString();
    }),
    tiers: fc.record(Object.fromEntries(tiers.map((tier) => [tier, fc.integer({ min: prefix, max: 29 })])), {
      requiredKeys: [],
    }) as fc.Arbitrary<Partial<Record<NetworkTier, number>>>,
  }),
);

function text(plan: CidrPlan): Record<string, string[]> {
  return Object.fromEntries(tiers.map((tier) => [tier, plan[tier].slots.map(String)]));
}

function attempt(props: Parameters<typeof cidrPlan>[0]): CidrPlan | PalisadeError {
  try {
    return cidrPlan(props);
  } catch (error) {
    if (error instanceof PalisadeError) return error;
    throw error;
  }
}

describe("cidrPlan", () => {
  test("lays out a /16", () => {
    expect(text(cidrPlan({ cidr: "10.20.0.0/16" }))).toEqual({
      private: ["10.20.0.0/19", "10.20.32.0/19", "10.20.64.0/19", "10.20.96.0/19"],
      public: ["10.20.128.0/21", "10.20.136.0/21", "10.20.144.0/21", "10.20.152.0/21"],
      database: ["10.20.160.0/21", "10.20.168.0/21", "10.20.176.0/21", "10.20.184.0/21"],
      firewall: ["10.20.192.0/23", "10.20.194.0/23", "10.20.196.0/23", "10.20.198.0/23"],
    });
  });

  test("keeps firewall subnets at /28 where seven bits more would be too small", () => {
    expect(cidrPlan({ cidr: "10.0.0.0/22" }).firewall.slots[0].prefix).toBe(28);
    expect(cidrPlan({ cidr: "10.0.0.0/21" }).firewall.slots[0].prefix).toBe(28);
    expect(cidrPlan({ cidr: "10.0.0.0/20" }).firewall.slots[0].prefix).toBe(27);
  });

  test("takes the prefix that a tier is given, and puts the largest first", () => {
    const plan = cidrPlan({ cidr: "10.20.0.0/16", tiers: { database: 19, private: 24 } });
    expect(text(plan)).toMatchObject({
      database: ["10.20.0.0/19", "10.20.32.0/19", "10.20.64.0/19", "10.20.96.0/19"],
      public: ["10.20.128.0/21", "10.20.136.0/21", "10.20.144.0/21", "10.20.152.0/21"],
      firewall: ["10.20.160.0/23", "10.20.162.0/23", "10.20.164.0/23", "10.20.166.0/23"],
      private: ["10.20.168.0/24", "10.20.169.0/24", "10.20.170.0/24", "10.20.171.0/24"],
    });
  });

  test("keeps every subnet inside the VPC, apart from every other, at the size asked for", () => {
    let planned = 0;
    fc.assert(
      fc.property(arbitraryProps, (props) => {
        const plan = attempt(props);
        if (plan instanceof PalisadeError) return;
        planned++;
        const vpc = Cidr.parse(props.cidr);
        const subnets = tiers.flatMap((tier) => plan[tier].slots);
        for (const [i, subnet] of subnets.entries()) {
          expect(vpc.contains(subnet)).toBe(true);
          expect(subnet.prefix).toBeLessThanOrEqual(28);
          for (const other of subnets.slice(i + 1)) expect(subnet.overlaps(other)).toBe(false);
        }
        for (const tier of tiers) {
          const { block, slots } = plan[tier];
          expect(slots.map(String)).toEqual([0, 1, 2, 3].map((i) => `${block.subnet(block.prefix + 2, i)}`));
          if (props.tiers[tier] !== undefined) expect(slots[0].prefix).toBe(props.tiers[tier]);
        }
      }),
      { numRuns: 2000 },
    );
    expect(planned).toBeGreaterThan(100);
  });

  test("refuses only what has no room", () => {
    fc.assert(
      fc.property(arbitraryProps, (props) => {
        const vpc = Cidr.parse(props.cidr);
        const prefixes = {
          private: vpc.prefix + 3,
          public: vpc.prefix + 5,
          database: vpc.prefix + 5,
          firewall: Math.min(28, vpc.prefix + 7),
          ...props.tiers,
        };
        const all = Object.values(prefixes);
        const needed = all.reduce((sum, prefix) => sum + 4 * 2 ** (32 - prefix), 0);
        const fits = needed <= vpc.size && all.every((prefix) => prefix <= 28);
        expect(attempt(props) instanceof PalisadeError).toBe(!fits);
      }),
      { numRuns: 2000 },
    );
  });

  test("a fifth slot moves none of the first four, and lies apart from everything", () => {
    let planned = 0;
    fc.assert(
      fc.property(arbitraryProps, (props) => {
        const [four, six] = [attempt(props), attempt({ ...props, slots: 5 })];
        if (six instanceof PalisadeError) return;
        planned++;
        expect(text(six)).toEqual(text(four as CidrPlan));
        const vpc = Cidr.parse(props.cidr);
        const blocks = tiers.flatMap((tier) => [six[tier].block, six[tier].more?.block as Cidr]);
        for (const [i, block] of blocks.entries()) {
          expect(vpc.contains(block)).toBe(true);
          for (const other of blocks.slice(i + 1)) expect(block.overlaps(other)).toBe(false);
        }
        for (const tier of tiers) {
          const { slots, more } = six[tier];
          if (more === undefined) throw new Error(`no fifth slot for ${tier}`);
          const [fifth, sixth] = more.slots;
          expect([`${fifth}`, `${sixth}`]).toEqual(
            [0, 1].map((i) => `${more.block.subnet(fifth.prefix, i)}`),
          );
          expect(fifth.prefix).toBeLessThanOrEqual(28);
          expect([slots[0].prefix, Math.min(28, slots[0].prefix + 1)]).toContain(fifth.prefix);
        }
        expect(attempt({ ...props, slots: 6 })).toEqual(six);
      }),
      { numRuns: 2000 },
    );
    expect(planned).toBeGreaterThan(100);
  });

  test("adds a tier for an attachment behind all others, and moves none", () => {
    let planned = 0;
    fc.assert(
      fc.property(arbitraryProps, fc.constantFrom(4, 5), (given, slots) => {
        const props = { ...given, slots };
        const [without, beside] = [attempt(props), attempt({ ...props, transit: true })];
        if (beside instanceof PalisadeError) return;
        planned++;
        const { transit, ...others } = beside;
        expect(others).toEqual(without);
        if (transit === undefined) throw new Error("there is no tier for an attachment");
        const vpc = Cidr.parse(props.cidr);
        const blocks = [transit, ...tiers.map((tier) => others[tier])].flatMap(({ block, more }) =>
          more === undefined ? [block] : [block, more.block],
        );
        for (const [i, block] of blocks.entries()) {
          expect(vpc.contains(block)).toBe(true);
          for (const other of blocks.slice(i + 1)) expect(block.overlaps(other)).toBe(false);
        }
        expect(transit.slots.map(({ prefix }) => prefix)).toEqual([28, 28, 28, 28]);
      }),
      { numRuns: 2000 },
    );
    expect(planned).toBeGreaterThan(100);
  });

  test("gives the fifth and sixth zone as much as the others where all of it fits, else half", () => {
    const more = (props: Partial<Parameters<typeof cidrPlan>[0]>) =>
      cidrPlan({ cidr: "10.20.0.0/16", slots: 6, ...props }).private.more?.slots.map(String);
    expect(more({})).toEqual(["10.20.224.0/20", "10.20.240.0/20"]);
    expect(more({ tiers: { private: 20 } })).toEqual(["10.20.224.0/20", "10.20.240.0/20"]);
    expect(more({ slots: 4 })).toBeUndefined();
  });

  test("refuses a fifth zone only where it has no room", () => {
    fc.assert(
      fc.property(arbitraryProps, (props) => {
        const four = attempt(props);
        if (four instanceof PalisadeError) return;
        const least = tiers.reduce((sum, tier) => {
          const { prefix } = four[tier].slots[0];
          return sum + 4 * 2 ** (32 - prefix) + 2 * 2 ** (32 - Math.min(28, prefix + 1));
        }, 0);
        expect(attempt({ ...props, slots: 5 }) instanceof PalisadeError).toBe(
          least > Cidr.parse(props.cidr).size,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test("answers the same to the same question, whatever the order of its keys", () => {
    fc.assert(
      fc.property(arbitraryProps, (props) => {
        const reversed = Object.fromEntries(Object.entries(props.tiers).reverse());
        const [one, two] = [attempt(props), attempt({ ...props, tiers: reversed })];
        if (one instanceof PalisadeError) expect(two).toEqual(one);
        else expect(text(two as CidrPlan)).toEqual(text(one));
      }),
    );
  });

  test.each([
    [{ cidr: "10.0.0.0/15" }, "cidr: 10.0.0.0/15 is too large for a VPC; a prefix of /16 to /28"],
    [{ cidr: "10.0.0.0/29" }, "cidr: 10.0.0.0/29 is too small for a VPC"],
    [
      { cidr: "10.0.0.0/24" },
      "cidr 10.0.0.0/24, public tier: subnets of /29 are too small; a prefix of /26 to /28; give the public tier a prefix of /28 or shorter, or take a VPC of /23 or larger",
    ],
    [
      { cidr: "10.0.0.0/28" },
      "cidr: 10.0.0.0/28 has 16 addresses: too small for its subnets; 256 addresses or more: 4 tiers of 4 subnets of /28, the smallest that AWS has; take a /23 or larger, or a /24 with subnetPrefixes { private: 28, public: 28, database: 28 }",
    ],
    [
      { cidr: "10.0.0.0/23", slots: 6 },
      "its tiers are too large: private 4 x /26, public 4 x /28, database 4 x /28, firewall 4 x /28, private 2 x /27, public 2 x /28, database 2 x /28, firewall 2 x /28 need 608 addresses and the VPC has 512; at most 512 addresses in all tiers together; take a VPC of /21, or give the private tier /27",
    ],
    [
      { cidr: "10.0.0.0/16", tiers: { private: 17 } },
      "private tier: four subnets of /17 are too large for the VPC; a prefix of /18 to /28; give the private tier a longer prefix",
    ],
    [{ cidr: "10.0.0.0/16", tiers: { database: 29 } }, "database tier: subnets of /29 are too small"],
    [
      { cidr: "10.0.0.0/16", tiers: { database: 20.5 } },
      "database tier: subnets of /20.5 are no whole number of bits",
    ],
    [
      { cidr: "10.0.0.0/17", tiers: { private: 19 }, where: "networks.main.cidr" },
      "networks.main.cidr 10.0.0.0/17: its tiers are too large: private 4 x /19, public 4 x /22, database 4 x /22, " +
        "firewall 4 x /24 need 41984 addresses and the VPC has 32768; at most 32768 addresses in all tiers " +
        "together; take a VPC of /16, or give the private tier /20",
    ],
    [
      { cidr: "10.0.0.0/16", tiers: { private: 18, public: 18 } },
      "its tiers are too large: private 4 x /18, public 4 x /18",
    ],
  ])("says of %j what does not fit, and what would", (props, message) => {
    expect(() => cidrPlan(props)).toThrow(message);
  });

  test("reports every tier's problem at once", () => {
    const error = attempt({ cidr: "10.0.0.0/16", tiers: { private: 16, public: 30 } });
    expect((error as PalisadeError).problems).toHaveLength(2);
  });

  test("what it advises does fit", () => {
    expect(text(cidrPlan({ cidr: "10.0.0.0/16", tiers: { private: 19 } })).private).toHaveLength(4);
    expect(text(cidrPlan({ cidr: "10.0.0.0/17", tiers: { private: 20 } })).private).toHaveLength(4);
    expect(text(cidrPlan({ cidr: "10.0.0.0/23" })).private).toHaveLength(4);
    const smallest = { private: 28, public: 28, database: 28 };
    expect(text(cidrPlan({ cidr: "10.0.0.0/24", tiers: smallest })).private).toHaveLength(4);
    expect(cidrPlan({ cidr: "10.0.0.0/21", slots: 6 }).private.more).toBeDefined();
    expect(cidrPlan({ cidr: "10.0.0.0/23", slots: 6, tiers: { private: 27 } }).private.more).toBeDefined();
  });
});
