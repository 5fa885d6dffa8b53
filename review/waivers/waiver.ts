/** A finding that is accepted. */
export interface Waiver {
  /** Id of the risk. */
  readonly rule: string;
  /** Address, with `*` for any characters. */
  readonly address: string;
  readonly reason: string;
  /** Last day, YYYY-MM-DD. */
  readonly expires: string;
}
