import type { serviceQuotas } from "../../facts/service-quotas";

/** One quota of AWS, and how much of it is used by what Palisade emits. */
export interface Limit {
  readonly quota: keyof typeof serviceQuotas;
  /** What uses it, as the beginning of a sentence: where it is, and what stands in it. */
  readonly what: string;
  /** What grows until the quota is met, in the plural. @default nothing does */
  readonly of?: string;
  /** How much is used by so many of them, measured on what is synthesized. */
  readonly usage: (count: number) => number;
  /** The least and the most that an organization file can have of them. @default 1, without end */
  readonly least?: number;
  readonly most?: number;
  /** What happens at the next one, and what to do. */
  readonly beyond: string;
}
