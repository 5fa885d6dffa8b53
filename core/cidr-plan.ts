import { Cidr } from "./cidr";
import { PalisadeError } from "./palisade-error";
import type { Problem } from "./problem";

/** The layers of a network, named after what may reach them. */
export type NetworkTier = "public" | "private" | "database" | "firewall" | "transit";

export interface CidrPlanProps {
  /** Block of the VPC: `10.0.0.0/16`, a prefix of 16 to 28 as AWS demands. */
  readonly cidr: string;
  /**
   * Prefix length of each subnet of a tier, for example `{ private: 20 }`.
   *
   * @default the VPC's prefix plus 3 (private), 5 (public, database) or 7 (firewall, /28 at most); transit always /28
   */
  readonly tiers?: Readonly<Partial<Record<NetworkTier, number>>>;
  /** The last slot that a zone takes: beyond 4, each tier gets two slots more. At most 6. @default 4 */
  readonly slots?: number;
  /** Whether there is a tier for the attachment to a Transit Gateway. It lies behind all others and moves none. @default false */
  readonly transit?: boolean;
  /** Place that problems name. @default "cidr" */
  readonly where?: string;
}

/** Addresses of one tier: a block, cut into four subnets. */
export interface TierBlock {
  /** All four slots together, so that one rule can name the whole tier. */
  readonly block: Cidr;
  /** One subnet for each zone, in the order in which zones are listed; unused ones stay free. */
  readonly slots: readonly [Cidr, Cidr, Cidr, Cidr];
  /** The fifth and the sixth slot, where a zone takes one of them. */
  readonly more?: { readonly block: Cidr; readonly slots: readonly [Cidr, Cidr] };
}

interface TierPrefix {
  readonly tier: NetworkTier;
  readonly prefix: number;
}

export type CidrPlan = Readonly<Record<PlannedTier, TierBlock>> & { readonly transit?: TierBlock };

/** Tiers that have addresses in every network, whether they exist or not. */
type PlannedTier = Exclude<NetworkTier, "transit">;

/** In which order tiers of one size are placed. Part of the contract: a change would move subnets. */
const order: readonly PlannedTier[] = ["private", "public", "database", "firewall"];

const bitsBehindVpc: Readonly<Record<NetworkTier, number>> = {
  private: 3,
  public: 5,
  database: 5,
  firewall: 7,
  transit: 12,
};

/** AWS accepts VPCs of /16 to /28 and subnets down to /28. Source: VPC User Guide, "VPC CIDR blocks". */
const largestVpc = 16;
const smallest = 28;

/** The smallest VPC that holds all tiers with the smallest subnets, and that does with the default ones. */
const smallestPlan = 24;
const smallestDefaultPlan = 23;

/**
 * Where the subnets of a VPC lie: every tier gets a contiguous, aligned block of four equal slots, one for
 * each zone, whether or not the tier and the zone are in use. So a zone or a tier that is added later takes
 * addresses that nothing held before, and no subnet ever moves. The largest tier comes first; what is left
 * behind the last stays free.
 *
 * Where there is a fifth zone, every tier gets a second block of two slots, placed from the end of the VPC: as large
 * as the first four where all of them fit, else half as large. The first four stay where they are.
 *
 * @throws PalisadeError that holds every problem: a block that is no VPC's, a subnet too small or too large,
 *   tiers that do not fit
 */
export function cidrPlan(props: CidrPlanProps): CidrPlan {
  const where = props.where ?? "cidr";
  const vpc = Cidr.parse(props.cidr, where);
  const prefixes = tierPrefixes(props, vpc);
  const problems = [
    ...vpcProblems(vpc, where),
    ...prefixes.flatMap(({ tier, prefix }) => prefixProblems(vpc, tier, prefix, where)),
  ];
  if (problems.length > 0) throw new PalisadeError(problems);

  // Four slots of a prefix make a block of two bits less. Blocks are powers of two and come largest first,
  // so each begins where the one before ends, aligned to its own size.
  const placed = [...prefixes].sort((a, b) => a.prefix - b.prefix);
  const more = moreSlots(placed, vpc, props);
  const needed = sizeOf(placed, 4) + sizeOf(more, 2);
  if (needed > vpc.size) throw new PalisadeError([misfit(props, vpc, placed, more, where)]);
  let next = 0;
  const plan: Partial<Record<NetworkTier, TierBlock>> = {};
  for (const { tier, prefix } of placed) {
    const block = vpc.subnet(prefix - 2, next / sizeOf([{ prefix }], 4));
    const slot = (index: number) => block.subnet(prefix, index);
    plan[tier] = { block, slots: [slot(0), slot(1), slot(2), slot(3)] };
    next += block.size;
  }
  // From the end, again the largest first: what lies behind a block is a sum of multiples of its size.
  let end = vpc.size;
  for (const { tier, prefix } of more) {
    end -= sizeOf([{ prefix }], 2);
    const block = vpc.subnet(prefix - 1, end / sizeOf([{ prefix }], 2));
    plan[tier] = {
      ...(plan[tier] as TierBlock),
      more: { block, slots: [block.subnet(prefix, 0), block.subnet(prefix, 1)] },
    };
  }
  return plan as CidrPlan;
}

/**
 * The fifth and sixth slot of each tier, where there is a fifth zone: of the size of the other four, or of half that
 * size. The tier for an attachment has no say in it, so that none is moved when it comes.
 */
function moreSlots(placed: readonly TierPrefix[], vpc: Cidr, { slots = 4 }: CidrPlanProps): TierPrefix[] {
  if (slots <= 4) return [];
  const others = placed.filter(({ tier }) => tier !== "transit");
  if (sizeOf(others, 6) <= vpc.size) return [...placed];
  return placed.map(({ tier, prefix }) => ({ tier, prefix: Math.min(prefix + 1, smallest) }));
}

/** Addresses of so many slots in each tier. */
function sizeOf(tiers: readonly { readonly prefix: number }[], slots: number): number {
  return tiers.reduce((sum, { prefix }) => sum + slots * 2 ** (32 - prefix), 0);
}

function tierPrefixes({ tiers, transit }: CidrPlanProps, vpc: Cidr): TierPrefix[] {
  const planned = order.map(
    (tier): TierPrefix => ({ tier, prefix: tiers?.[tier] ?? defaultPrefix(tier, vpc) }),
  );
  // An attachment takes one address in a zone.
  return transit === true ? [...planned, { tier: "transit", prefix: smallest }] : planned;
}

function defaultPrefix(tier: NetworkTier, vpc: Cidr): number {
  const prefix = vpc.prefix + bitsBehindVpc[tier];
  // A firewall endpoint needs one address, so the smallest subnet that AWS has always does.
  return tier === "firewall" ? Math.min(prefix, smallest) : prefix;
}

function vpcProblems(vpc: Cidr, where: string): Problem[] {
  if (vpc.prefix > smallestPlan && vpc.prefix <= smallest) {
    const needed = sizeOf(
      order.map(() => ({ prefix: smallest })),
      4,
    );
    return [
      {
        where,
        found: `${vpc} has ${vpc.size} addresses: too small for its subnets`,
        allowed: `${needed} addresses or more: ${order.length} tiers of 4 subnets of /${smallest}, the smallest that AWS has`,
        fix: `take a /${smallestDefaultPlan} or larger, or a /${smallestPlan} with subnetPrefixes { private: ${smallest}, public: ${smallest}, database: ${smallest} }`,
      },
    ];
  }
  if (vpc.prefix >= largestVpc && vpc.prefix <= smallest) return [];
  return [
    {
      where,
      found: `${vpc} is too ${vpc.prefix < largestVpc ? "large" : "small"} for a VPC`,
      allowed: `a prefix of /${largestVpc} to /${smallest}`,
      fix: "take a /16, and give each network a block of its own",
    },
  ];
}

function prefixProblems(vpc: Cidr, tier: NetworkTier, prefix: number, where: string): Problem[] {
  // The VPC's own problem says it all; subnets of a block that cannot be would only repeat it.
  if (vpc.prefix < largestVpc || vpc.prefix > smallestPlan) return [];
  const shortest = vpc.prefix + 2;
  if (Number.isInteger(prefix) && prefix >= shortest && prefix <= smallest) return [];
  const large = prefix < shortest;
  const enough = Math.max(largestVpc, smallest - bitsBehindVpc[tier]);
  return [
    {
      where: `${where} ${vpc}, ${tier} tier`,
      found: large
        ? `four subnets of /${prefix} are too large for the VPC`
        : `subnets of /${prefix} are ${prefix > smallest ? "too small" : "no whole number of bits"}`,
      allowed: `a prefix of /${shortest} to /${smallest}`,
      fix: large
        ? `give the ${tier} tier a longer prefix`
        : `give the ${tier} tier a prefix of /${smallest} or shorter, or take a VPC of /${enough} or larger`,
    },
  ];
}

function misfit(
  props: CidrPlanProps,
  vpc: Cidr,
  placed: readonly TierPrefix[],
  more: readonly TierPrefix[],
  where: string,
): Problem {
  const asked = [
    ...placed.map(({ tier, prefix }) => `${tier} 4 x /${prefix}`),
    ...more.map(({ tier, prefix }) => `${tier} 2 x /${prefix}`),
  ].join(", ");
  const needed = sizeOf(placed, 4) + sizeOf(more, 2);
  const fixes = [...largerVpc(props, vpc), ...longerPrefix(props, vpc, placed)];
  return {
    where: `${where} ${vpc}`,
    found: `its tiers are too large: ${asked} need ${needed} addresses and the VPC has ${vpc.size}`,
    allowed: `at most ${vpc.size} addresses in all tiers together`,
    fix: fixes.length > 0 ? fixes.join(", or ") : "give several tiers a longer prefix",
  };
}

/** The smallest VPC in which all tiers fit, as advice: tiers without a prefix of their own grow with it. */
function largerVpc(props: CidrPlanProps, vpc: Cidr): string[] {
  for (let prefix = vpc.prefix - 1; prefix >= largestVpc; prefix--) {
    const larger = Cidr.parse(`0.0.0.0/${prefix}`);
    const placed = tierPrefixes(props, larger);
    const more = moreSlots(placed, larger, props);
    if (sizeOf(placed, 4) + sizeOf(more, 2) <= larger.size) return [`take a VPC of /${prefix}`];
  }
  return [];
}

/** The shortest prefix of the largest tier with which all tiers fit, as advice; nothing where none does. */
function longerPrefix(props: CidrPlanProps, vpc: Cidr, placed: readonly TierPrefix[]): string[] {
  const [largest, ...others] = placed;
  if (largest === undefined) return [];
  for (let prefix = largest.prefix + 1; prefix <= smallest; prefix++) {
    const tiers = [{ tier: largest.tier, prefix }, ...others];
    const needed = sizeOf(tiers, 4) + sizeOf(moreSlots(tiers, vpc, props), 2);
    if (needed <= vpc.size) return [`give the ${largest.tier} tier /${prefix}`];
  }
  return [];
}
