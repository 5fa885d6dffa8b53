/** A block that a tier reaches by a Transit Gateway. */
export interface TransitDestination {
  /** Of the construct that makes the route. */
  readonly id: string;
  readonly cidr: string;
  /** The other end of the flow for which it is; undefined where the tier sends there whatever it has. */
  readonly flow?: string;
}
