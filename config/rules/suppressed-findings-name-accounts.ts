import { nearest } from "../../core/nearest";
import type { Rule } from "../rule";

/** Findings are suppressed once for each control, in accounts that exist, and not for a disabled control. */
export const suppressedFindingsNameAccounts: Rule = ({ accounts, detection }, { unreadable }) => {
  const known = Object.keys(accounts);
  const complete = !unreadable.some((gone) => gone.startsWith("accounts"));
  return detection.suppressedFindings.flatMap(({ control, accounts: named }, index) => {
    const path = ["detection", "suppressedFindings", index];
    const off = detection.disabledControls.some((other) => other.control === control);
    const first = detection.suppressedFindings.findIndex((other) => other.control === control) === index;
    const conflict = off || !first;
    return [
      ...(conflict
        ? [
            {
              path: [...path, "control"],
              found: off ? `${control} is disabled in every account` : `${control} is in an entry above`,
              allowed: "one entry for each control",
              fix: "remove one of the entries",
            },
          ]
        : []),
      ...named
        .filter((name) => complete && !known.includes(name))
        .map((name) => {
          const near = nearest(name, known);
          return {
            path: [...path, "accounts", named.indexOf(name)],
            found: `there is no account "${name}"`,
            allowed: `the accounts are ${known.join(", ")}`,
            fix: near === undefined ? "name one of them" : `did you mean "${near}"?`,
          };
        }),
    ];
  });
};
