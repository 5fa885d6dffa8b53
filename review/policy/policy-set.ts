import type { Change } from "../plan/change";
import type { PolicyKind } from "./policy-arguments";
import type { Statement } from "./statement";

/** All policies that are judged together: those of one role, of one OU, or the one of a bucket. */
export interface PolicySet {
  readonly kind: PolicyKind;
  /** What holds them, in words: `role acme-admin`, `OU or account ou-ab12`; empty where it is the resource itself. */
  readonly holder: string;
  /** Changes that the set gets its statements from; the first that changes is named in findings. */
  readonly changes: readonly Change[];
  readonly before: readonly Statement[];
  readonly after: readonly Statement[];
  /** ARNs of policies whose text is not in the plan. */
  readonly opaqueBefore: readonly string[];
  readonly opaqueAfter: readonly string[];
  /** Addresses whose policy is known after the apply only. */
  readonly unknown: readonly string[];
  /** Whether what holds them is made by this plan. */
  readonly created: boolean;
}
