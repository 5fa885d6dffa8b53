/** The Transit Gateway to which a network is attached. */
export interface TransitProps {
  /** Account that owns the Transit Gateway. */
  readonly ownerId: string;
  /** ASN of the Transit Gateway: different for each that the account owns in a Region. */
  readonly asn: number;
  /** Blocks that the network sends to it. Its own block is always nearer. */
  readonly destinations: readonly string[];
  /**
   * Whether its account is another one, which accepts the attachment before AWS takes routes: then the network has none,
   * and `SpokeRoutes` makes them.
   */
  readonly accepts: boolean;
}
