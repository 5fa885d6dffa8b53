import { Fn } from "cdktf";
import type { NetworkTier } from "../../core/cidr-plan";
import type { Ipv6Blocks } from "./ipv6-blocks";

/**
 * Which part of the VPC's block each tier has, whether it has IPv6 or not. Part of the contract: a change would give
 * subnets other addresses.
 */
const parts: Readonly<Record<NetworkTier, number>> = {
  private: 0,
  public: 1,
  database: 2,
  firewall: 3,
  transit: 4,
};

/** Subnets of a tier for which there is room: more than any Region has zones. */
const subnetsOfTier = 8;

/**
 * Where the IPv6 addresses of a VPC lie. AWS chooses its /56 when it is made, so that all are expressions: a tier has a /61,
 * and a subnet the /64 of its slot. A zone or a tier that is added later takes a part that nothing held before.
 *
 * Source: Amazon VPC User Guide "VPC CIDR blocks", IPv6: a VPC has a /56, and a subnet a /64 here.
 */
export class Ipv6Addresses implements Ipv6Blocks {
  /** @param vpc the block of the VPC, as an expression */
  constructor(readonly vpc: string) {}

  /** The block of all subnets that a tier has or may get, as an expression. */
  tier(tier: NetworkTier): string {
    return Fn.cidrsubnet(this.vpc, 5, parts[tier]);
  }

  /**
   * The block of one subnet, as an expression.
   *
   * @param slot of its zone, counted from 1
   */
  subnet(tier: NetworkTier, slot: number): string {
    return Fn.cidrsubnet(this.vpc, 8, parts[tier] * subnetsOfTier + slot - 1);
  }
}
