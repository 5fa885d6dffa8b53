import type { EndPlace } from "./end";
import type { Party } from "./steps/step";

/** Who asks whom: one address of each end. */
export interface Conversation {
  readonly from: EndPlace;
  readonly to: EndPlace;
  readonly source: Party;
  readonly destination: Party;
  /** TCP port. */
  readonly port: number;
  /** Whether routes alone decide, as if every network ACL let everything through. @default false */
  readonly routesOnly?: true;
}
