import type { Finding } from "./finding";
import type { ObjectiveChange } from "./objectives/objective-change";
import type { Severity } from "./severity";

/** How many resources a plan would change, by how. */
export interface Counts {
  readonly create: number;
  readonly update: number;
  readonly replace: number;
  readonly delete: number;
  readonly import: number;
  readonly move: number;
  readonly forget: number;
  readonly unchanged: number;
}

/** One plan of a review. */
export interface ReviewedPlan {
  /** Name of its file. */
  readonly source: string;
  /** The 12 digits of its account; null where the plan does not tell. */
  readonly account: string | null;
  readonly region: string | null;
  /** Path of the stack, where its tags name it; null elsewhere. */
  readonly stack: string | null;
  readonly counts: Counts;
  /** What would change, in the order of addresses. */
  readonly changes: readonly { readonly address: string; readonly action: string }[];
}

/** What plans would do to security. */
export interface Report {
  readonly plans: readonly ReviewedPlan[];
  /** The worst first. */
  readonly findings: readonly Finding[];
  /** Objectives whose state changes, or that a plan breaks. */
  readonly objectives: readonly ObjectiveChange[];
  readonly summary: {
    /** Findings that are not waived. */
    readonly bySeverity: Readonly<Record<Severity, number>>;
    readonly waived: number;
    readonly plans: number;
    readonly changes: number;
    /** Objectives that were kept, and are broken. */
    readonly broken: number;
    /** Objectives that were broken, and are kept. */
    readonly fixed: number;
  };
}
