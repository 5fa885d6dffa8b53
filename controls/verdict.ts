/** What a proof found in a stack. */
export interface Verdict {
  /** Addresses that keep the promise. */
  readonly satisfied: readonly string[];
  /** Addresses that break it, each with what is wrong. */
  readonly broken: readonly { readonly address: string; readonly problem: string }[];
}
