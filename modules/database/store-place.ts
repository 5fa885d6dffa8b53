/** A subnet, with the zone in which it is, since its id does not tell. */
export interface StoreSubnet {
  readonly subnetId: string;
  /** `eu-west-1a`, or just `a`. */
  readonly zone: string;
}

/** Where a store is, and who reaches it. */
export interface StorePlace {
  readonly vpcId: string;
  /** Subnets of the database tier, in two zones at least. */
  readonly subnets: readonly StoreSubnet[];
  /**
   * Ids of the security groups that reach it, by a PascalCase name that stands in addresses: `{ Application: group.id }`. Each
   * gets a rule that lets it out to the store. Nobody else is let in.
   */
  readonly clients: Readonly<Record<string, string>>;
}
