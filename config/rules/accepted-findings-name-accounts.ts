import { nearest } from "../../core/nearest";
import type { Rule } from "../rule";

/** Findings are accepted once for each control, in accounts that exist, and not for a control that is off. */
export const acceptedFindingsNameAccounts: Rule = ({ accounts, detection }, { unreadable }) => {
  const known = Object.keys(accounts);
  const complete = !unreadable.some((gone) => gone.startsWith("accounts"));
  return detection.acceptedFindings.flatMap(({ control, accounts: named }, index) => {
    const path = ["detection", "acceptedFindings", index];
    const off = detection.disabledControls.some((other) => other.control === control);
    const first = detection.acceptedFindings.findIndex((other) => other.control === control) === index;
    const conflict = off || !first;
    return [
      ...(conflict
        ? [
            {
              path: [...path, "control"],
              found: off ? `${control} is off everywhere` : `${control} stands above already`,
              allowed: "each control is named once",
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
            allowed: `an account: ${known.join(", ")}`,
            fix: near === undefined ? "name one of them" : `did you mean "${near}"?`,
          };
        }),
    ];
  });
};
