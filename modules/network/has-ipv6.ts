import type { NetworkTier } from "../../core/cidr-plan";

/**
 * Whether the subnets of a tier have IPv6 addresses, where a network does: those that exchange packets with the internet.
 * Databases do not, and are asked in IPv4; nothing but endpoints is in the tiers of firewalls and attachments.
 */
export function hasIpv6(tier: NetworkTier): tier is "private" | "public" {
  return tier === "private" || tier === "public";
}
