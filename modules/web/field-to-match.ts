/** What AWS WAF does with a part that is longer than what it inspects. */
export type OversizeHandling = "match" | "no-match" | "continue";

/** Parts of a request that have nothing to choose. */
export const plainFields = [
  "all-query-arguments",
  "body",
  "cookies",
  "header-order",
  "headers",
  "ja3-fingerprint",
  "ja4-fingerprint",
  "json-body",
  "method",
  "query-string",
  "uri-fragment",
  "uri-path",
] as const;

export type PlainField = (typeof plainFields)[number];

/** Which of several headers or cookies are looked at, and whether at their names or values. */
export interface MapField {
  /** @default all of them */
  readonly included?: readonly string[] | undefined;
  /** @default none */
  readonly excluded?: readonly string[] | undefined;
  /** @default "all": names and values */
  readonly matchScope?: "all" | "key" | "value" | undefined;
  readonly oversizeHandling?: OversizeHandling | undefined;
}

/** A part of a request with what is chosen of it: exactly one key. */
export interface ChosenField {
  /** Name of one header, in lower case. */
  readonly singleHeader?: string | undefined;
  /** Name of one query argument. */
  readonly singleQueryArgument?: string | undefined;
  readonly body?: { readonly oversizeHandling?: OversizeHandling | undefined } | undefined;
  readonly jsonBody?:
    | {
        /** JSON pointers of what is looked at. @default the whole body */
        readonly includedPaths?: readonly string[] | undefined;
        /** @default "all": names and values */
        readonly matchScope?: "all" | "key" | "value" | undefined;
        readonly oversizeHandling?: OversizeHandling | undefined;
        /** What a body is that is no JSON. */
        readonly invalidFallbackBehavior?: "match" | "no-match" | "evaluate-as-string" | undefined;
      }
    | undefined;
  readonly headers?: MapField | undefined;
  readonly cookies?: MapField | undefined;
}

/**
 * The part of a request that a statement looks at.
 *
 * Source: AWS WAF API Reference "FieldToMatch".
 */
export type FieldToMatch = PlainField | ChosenField;
