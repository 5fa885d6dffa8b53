/** IPv4 addresses from the first to the one before `end`, as unsigned numbers. */
export interface AddressRange {
  readonly first: number;
  readonly end: number;
}
