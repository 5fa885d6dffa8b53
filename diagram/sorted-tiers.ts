const order = ["firewall", "public", "private", "database", "transit"];

/** Tiers of a VPC from the internet inwards; what has another name comes last. */
export function sortedTiers(tiers: Iterable<string>, firewallBehindPublic: boolean): string[] {
  const known = firewallBehindPublic ? ["public", "firewall", ...order.slice(2)] : order;
  const rank = (tier: string) => (known.includes(tier) ? known.indexOf(tier) : known.length);
  return [...new Set(tiers)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
