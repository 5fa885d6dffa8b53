import type { Placed } from "./placed";

/** Where a stack of a concern goes, and which others wait for it. */
export interface Place {
  /** Name of the account in the configuration. */
  readonly account: string;
  /** Region of the stack's provider. */
  readonly region: string;
  /** `global` for what an account has once. @default the Region */
  readonly scope?: "global";
  /** Which of several of the same concern, for example a network's name. @default there is one */
  readonly subject?: string;
  /** Whether another stack waits for this one, although its concern does not say so. @default none does */
  readonly precedes?: (
    other: Pick<Place, "account" | "region" | "subject"> & Pick<Placed, "concern">,
  ) => boolean;
}
