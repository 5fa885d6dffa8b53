import type { Finding, Rule } from "../rule";

/** A policy of the organization's own is in a file or written out, and attached somewhere. */
export const ownPoliciesAreWhole: Rule = ({ guardrails }) =>
  Object.entries(guardrails.policies).flatMap(([name, { file, document }]): Finding[] =>
    (file === undefined) === (document === undefined)
      ? [
          {
            path: ["guardrails", "policies", name],
            found: file === undefined ? "neither file nor document" : "both file and document",
            allowed: "a policy is in a file, or is written out under document",
            fix: file === undefined ? "add file" : "remove one of them",
          },
        ]
      : [],
  );
