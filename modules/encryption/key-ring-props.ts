import type { Names } from "../../core/names/names";

/** Who else launches instances from images of an account. */
export type DataKeyUsers =
  | { readonly organizationId: string }
  | {
      /** Twelve digits each. */
      readonly accountIds: readonly string[];
      /** Those in which EC2 Auto Scaling launches them, through its service-linked role. */
      readonly autoScalingAccountIds: readonly string[];
    };

/** What a key ring is made from; see `KeyRing`. */
export interface KeyRingProps {
  readonly names: Names;
  readonly accountId: string;
  readonly region: string;
  /** ARNs of the roles that may change the keys. */
  readonly administratorArns: readonly string[];
  /**
   * Whether the data key names the service-linked role of EC2 Auto Scaling, which must exist. Launches through EC2 need it not.
   * @default "unused"
   */
  readonly autoScaling?: "unused" | "used";
  /**
   * Other accounts that launch instances from images encrypted with the data key: all of an organization, or ids.
   * @default none
   */
  readonly dataKeyUsers?: DataKeyUsers;
}
