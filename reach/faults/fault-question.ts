import type { NetworkIndex } from "../network-index";
import type { Vpc } from "../network-model";
import type { SubnetUses } from "../subnet-uses";

/** What faults are looked for in. */
export interface FaultQuestion {
  readonly index: NetworkIndex;
  readonly uses: SubnetUses;
  readonly intent: NetworkIntent;
}

/** What is meant and stands in no stack. */
export interface NetworkIntent {
  /** Whether two VPCs may exchange packets; undefined where nobody said. Then what route tables drop on purpose says it. */
  readonly mayMeet?: (one: Vpc, other: Vpc) => boolean | undefined;
  /** Whether somebody accepted that DNS Firewall leaves a VPC alone. */
  readonly isUnfiltered?: (vpc: Vpc) => boolean;
}
