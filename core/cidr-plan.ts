import { Cidr } from "./cidr";
import { PalisadeError } from "./palisade-error";
import type { Problem } from "./problem";

/** The layers of a network, named after what may reach them. */
export type NetworkTier = "public" | "private" | "database" | "firewall";

export interface CidrPlanProps {
  /** Block of the VPC: `10.0.0.0/16`, a prefix of 16 to 28 as AWS demands. */
  readonly cidr: string;
  /**
   * Prefix length of each subnet of a tier, for example `{ private: 20 }`.
   *
   * @default the VPC's prefix plus 3 (private), 5 (public, database) or 7 (firewall, /28 at most)
   */
  readonly tiers?: Readonly<Partial<Record<NetworkTier, number>>>;
  /** Place that problems name. @default "cidr" */
  readonly where?: string;
}

/** Addresses of one tier: a block, cut into four subnets. */
export interface TierBlock {
  /** All four slots together, so that one rule can name the whole tier. */
  readonly block: Cidr;
  /** One subnet for each zone, in the order in which zones are listed; unused ones stay free. */
  readonly slots: readonly [Cidr, Cidr, Cidr, Cidr];
}

export type CidrPlan = Readonly<Record<NetworkTier, TierBlock>>;

/** In which order tiers of one size are placed. Part of the contract: a change would move subnets. */
const order: readonly NetworkTier[] = ["private", "public", "database", "firewall"];

const bitsBehindVpc: Readonly<Record<NetworkTier, number>> = {
  private: 3,
  public: 5,
  database: 5,
  firewall: 7,
};

/** AWS accepts VPCs of /16 to /28 and subnets down to /28. Source: VPC User Guide, "VPC CIDR blocks". */
const largestVpc = 16;
const smallest = 28;

/**
 * Where the subnets of a VPC lie: every tier gets a contiguous, aligned block of four equal slots, one for
 * each zone, whether or not the tier and the zone are in use. So a zone or a tier that is added later takes
 * addresses that nothing held before, and no subnet ever moves. The largest tier comes first; what is left
 * behind the last stays free.
 *
 * @throws PalisadeError that holds every problem: a block that is no VPC's, a subnet too small or too large,
 *   tiers that do not fit
 */
export function cidrPlan(props: CidrPlanProps): CidrPlan {
  const where = props.where ?? "cidr";
  const vpc = Cidr.parse(props.cidr, where);
  const prefixes = order.map((tier) => ({ tier, prefix: props.tiers?.[tier] ?? defaultPrefix(tier, vpc) }));
  const problems = [
    ...vpcProblems(vpc, where),
    ...prefixes.flatMap(({ tier, prefix }) => prefixProblems(vpc, tier, prefix, where)),
  ];
  if (problems.length > 0) throw new PalisadeError(problems);

  // Four slots of a prefix make a block of two bits less. Blocks are powers of two and come largest first,
  // so each begins where the one before ends, aligned to its own size.
  const placed = [...prefixes].sort((a, b) => a.prefix - b.prefix);
  const needed = placed.reduce((sum, { prefix }) => sum + slotsSize(prefix), 0);
  if (needed > vpc.size) throw new PalisadeError([misfit(vpc, placed, needed, where)]);
  let next = 0;
  const plan: Partial<Record<NetworkTier, TierBlock>> = {};
  for (const { tier, prefix } of placed) {
    const block = vpc.subnet(prefix - 2, next / slotsSize(prefix));
    const slot = (index: number) => block.subnet(prefix, index);
    plan[tier] = { block, slots: [slot(0), slot(1), slot(2), slot(3)] };
    next += slotsSize(prefix);
  }
  return plan as CidrPlan;
}

function defaultPrefix(tier: NetworkTier, vpc: Cidr): number {
  const prefix = vpc.prefix + bitsBehindVpc[tier];
  // A firewall endpoint needs one address, so the smallest subnet that AWS has always does.
  return tier === "firewall" ? Math.min(prefix, smallest) : prefix;
}

function slotsSize(prefix: number): number {
  return 4 * 2 ** (32 - prefix);
}

function vpcProblems(vpc: Cidr, where: string): Problem[] {
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
  if (vpc.prefix < largestVpc || vpc.prefix > smallest) return [];
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
      allowed:
        shortest <= smallest
          ? `a prefix of /${shortest} to /${smallest}`
          : `a VPC of at least /${smallest - 2}, since four subnets of /${smallest} must fit`,
      fix: large
        ? `give the ${tier} tier a longer prefix`
        : `give the ${tier} tier a prefix of /${smallest} or shorter, or take a VPC of /${enough} or larger`,
    },
  ];
}

function misfit(
  vpc: Cidr,
  placed: readonly { readonly tier: NetworkTier; readonly prefix: number }[],
  needed: number,
  where: string,
): Problem {
  const asked = placed.map(({ tier, prefix }) => `${tier} 4 x /${prefix}`).join(", ");
  const fits = 32 - Math.ceil(Math.log2(needed));
  const fixes = [
    ...(fits >= largestVpc ? [`take a VPC of /${fits}`] : []),
    ...longerPrefix(vpc, placed, needed),
  ];
  return {
    where: `${where} ${vpc}`,
    found: `its tiers are too large: ${asked} need ${needed} addresses and the VPC has ${vpc.size}`,
    allowed: `at most ${vpc.size} addresses in all tiers together`,
    fix: fixes.length > 0 ? fixes.join(", or ") : "give several tiers a longer prefix",
  };
}

/** The shortest prefix of the largest tier with which all tiers fit, as advice; nothing where none does. */
function longerPrefix(
  vpc: Cidr,
  placed: readonly { readonly tier: NetworkTier; readonly prefix: number }[],
  needed: number,
): string[] {
  const largest = placed[0];
  if (largest === undefined) return [];
  const others = needed - slotsSize(largest.prefix);
  for (let prefix = largest.prefix + 1; prefix <= smallest; prefix++) {
    if (others + slotsSize(prefix) <= vpc.size) return [`give the ${largest.tier} tier /${prefix}`];
  }
  return [];
}
