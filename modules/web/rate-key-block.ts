import { apiValue } from "./api-value";
import type { RateKey } from "./rate-key";
import type { Statement } from "./web-acl-rule";

/** Without these, a path or query that is written otherwise would be counted apart. */
const normalised = ["url-decode", "normalize-path", "lowercase"] as const;

/** A key of a rate limit as Terraform spells it. A request without a fingerprint is counted with all others without. */
export function rateKeyBlock(key: RateKey): Statement {
  if (typeof key === "string") {
    switch (key) {
      case "uri-path":
        return { uri_path: { text_transformation: transformations(normalised) } };
      case "query-string":
        return { query_string: { text_transformation: transformations(["none"]) } };
      case "ja3-fingerprint":
      case "ja4-fingerprint":
        return { [key.replace("-", "_")]: { fallback_behavior: "MATCH" } };
      default:
        return { [key.replace("-", "_")]: {} };
    }
  }
  if (key.labelNamespace !== undefined) return { label_namespace: { namespace: key.labelNamespace } };
  const [kind, name] =
    key.header !== undefined
      ? ["header", key.header]
      : key.cookie !== undefined
        ? ["cookie", key.cookie]
        : ["query_argument", key.queryArgument];
  return {
    [kind ?? ""]: { name, text_transformation: transformations(key.textTransformations ?? ["none"]) },
  };
}

function transformations(types: readonly string[]): Statement[] {
  return types.map((type, priority) => ({ priority, type: apiValue(type) }));
}
