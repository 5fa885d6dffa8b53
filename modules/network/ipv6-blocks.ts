import type { NetworkTier } from "../../core/cidr-plan";

/** The blocks of a network in IPv6 that rules of network ACLs name: blocks, or expressions that Terraform evaluates. */
export interface Ipv6Blocks {
  /** The block of the VPC. */
  readonly vpc: string;
  /** The block of all subnets that a tier has or may get. */
  tier(tier: NetworkTier): string;
}
