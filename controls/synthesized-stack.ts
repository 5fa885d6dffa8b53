/** Arguments of a resource as they stand in Terraform JSON. */
export type ResourceBody = Readonly<Record<string, unknown>>;

/** The parts of a synthesized stack (Terraform JSON) that checks and proofs read. */
export interface SynthesizedStack {
  readonly "//"?: unknown;
  readonly terraform?: Readonly<Record<string, unknown>>;
  readonly provider?: Readonly<Record<string, unknown>>;
  readonly resource?: Readonly<Record<string, Readonly<Record<string, ResourceBody>>>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, ResourceBody>>>>;
  /** What Terraform opens for one run, and keeps neither in a plan nor in state. */
  readonly ephemeral?: Readonly<Record<string, Readonly<Record<string, ResourceBody>>>>;
  readonly locals?: Readonly<Record<string, unknown>>;
  readonly import?: readonly unknown[];
  readonly moved?: readonly unknown[];
  readonly removed?: readonly unknown[];
}
