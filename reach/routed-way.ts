import type { EndPlace } from "./end";
import type { Hop } from "./hop";

/** Where routes lead from one place to another and back, whatever network ACLs and security groups say. */
export interface RoutedWay {
  readonly from: EndPlace;
  readonly to: EndPlace;
  /** As a reader knows the ends. */
  readonly ends: string;
  readonly hops: readonly Hop[];
  /** Whether the request arrives. */
  readonly arrives: boolean;
  /** Whether a firewall or an appliance inspects the request. */
  readonly inspected: boolean;
  /** The hop where the request or its reply is lost. */
  readonly lost: Hop | undefined;
}
