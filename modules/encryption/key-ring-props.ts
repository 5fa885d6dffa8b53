import type { Names } from "../../core/names/names";

/** What a key ring is made from; see `KeyRing`. */
export interface KeyRingProps {
  readonly names: Names;
  readonly accountId: string;
  readonly region: string;
  /** ARNs of the roles that may change the keys. */
  readonly administratorArns: readonly string[];
  /**
   * Whether EC2 Auto Scaling launches instances here. Its service-linked role must exist before a key policy can
   * name it.
   * @default "unused"
   */
  readonly autoScaling?: "unused" | "used";
}
