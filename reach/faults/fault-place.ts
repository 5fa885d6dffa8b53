/** Where a fault is, and what is wrong there. */
export interface FaultPlace {
  /** The stack, by the key under which it was given. */
  readonly stack: string;
  /** Terraform address of what decides. */
  readonly address: string;
  /** In words, as a clause. */
  readonly says: string;
}
