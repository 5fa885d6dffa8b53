import { apiValue } from "../api-value";
import type { StatementKind } from "../statement-kind";

/** A label that a rule before this one has put on the request. */
export interface LabelMatch {
  /** `label` for one label, `namespace` for all that begin so. */
  readonly scope: "label" | "namespace";
  /** The label, or the namespace with the colon at its end. */
  readonly key: string;
}

/**
 * Requests by their labels, which rules before this one and managed rule groups put on them.
 *
 * Source: AWS WAF Developer Guide, "Label match rule statement" (1 WCU).
 */
export const labelMatch: StatementKind<LabelMatch> = {
  block: ({ scope, key }) => ({ label_match_statement: { scope: apiValue(scope), key } }),
  capacity: () => 1,
  problems: ({ scope, key }) => {
    const path = ["key"];
    if (!/^[0-9A-Za-z_:-]{1,1024}$/.test(key)) {
      return [
        {
          path,
          found: JSON.stringify(key),
          allowed: "letters, digits, hyphens, underscores and colons",
          fix: "write the label as the log shows it",
        },
      ];
    }
    if ((scope === "namespace") === key.endsWith(":")) return [];
    return scope === "namespace"
      ? [{ path, found: key, allowed: "a namespace, which ends with a colon", fix: `write ${key}:` }]
      : [
          {
            path,
            found: `${key}, which is a namespace`,
            allowed: "a label",
            fix: "add the label, or write scope: namespace",
          },
        ];
  },
};
