import type { TextTransformation } from "./text-transformations";

/** A key by which a rate limit counts that has nothing to choose. */
export const plainRateKeys = [
  "ip",
  "forwarded-ip",
  "http-method",
  "uri-path",
  "query-string",
  "ja3-fingerprint",
  "ja4-fingerprint",
] as const;

/** A key that is a part of the request by its name: exactly one of the four. */
export interface NamedRateKey {
  readonly header?: string | undefined;
  readonly cookie?: string | undefined;
  readonly queryArgument?: string | undefined;
  /** A namespace of labels, with the colon at its end. */
  readonly labelNamespace?: string | undefined;
  /** What is done to a header, cookie or query argument before it is compared. @default `[none]` */
  readonly textTransformations?: readonly TextTransformation[] | undefined;
}

/**
 * What a rate limit counts requests by. Several keys count each combination of their values.
 *
 * Source: AWS WAF Developer Guide, "Rate-based rule aggregation options and keys".
 */
export type RateKey = (typeof plainRateKeys)[number] | NamedRateKey;
