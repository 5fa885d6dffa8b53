import type { Hop } from "../hop";

/** What a packet of IPv6 meets: it ends at the first hop that does not pass. */
export interface Ipv6Hops {
  readonly hops: readonly Hop[];
  /** Whether the last hop does not pass because IPv6 is not judged there. */
  readonly unjudged?: true;
}
