/**
 * What AWS WAF can do to a part of a request before it looks at it, as `url-decode` for `URL_DECODE`.
 *
 * Source: AWS WAF API Reference "TextTransformation".
 */
export const textTransformations = [
  "none",
  "base64-decode",
  "base64-decode-ext",
  "cmd-line",
  "compress-white-space",
  "css-decode",
  "escape-seq-decode",
  "hex-decode",
  "html-entity-decode",
  "js-decode",
  "lowercase",
  "md5",
  "normalize-path",
  "normalize-path-win",
  "remove-nulls",
  "replace-comments",
  "replace-nulls",
  "sql-hex-decode",
  "url-decode",
  "url-decode-uni",
  "utf8-to-unicode",
] as const;

export type TextTransformation = (typeof textTransformations)[number];
