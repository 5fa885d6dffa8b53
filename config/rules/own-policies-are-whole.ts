import type { Finding, Rule } from "../rule";
import { writtenOut } from "../written-out";

/** An own policy has a file or a document, and is attached somewhere. */
export const ownPoliciesAreWhole: Rule = ({ guardrails }, { unreadable }) => {
  const attachments = [...Object.values(guardrails.attach), ...Object.values(guardrails.accounts)];
  const attached = attachments.flatMap((attachment) => writtenOut(attachment).policies);
  const allRead = !unreadable.some((gone) => gone.startsWith("guardrails"));
  return Object.entries(guardrails.policies).flatMap(([name, { file, document }]): Finding[] => {
    const path = ["guardrails", "policies", name];
    return [
      ...((file === undefined) === (document === undefined)
        ? [
            {
              path,
              found: file === undefined ? "neither file nor document" : "both file and document",
              allowed: "an own policy has either a file or a document",
              fix: file === undefined ? "add file or document" : "remove one of them",
            },
          ]
        : []),
      ...(attached.includes(name) || !allRead
        ? []
        : [
            {
              path,
              found: `${name} is not attached to anything`,
              allowed: "an own policy is attached to at least one OU or account",
              fix: "add it to policies of an OU or account in guardrails.attach or guardrails.accounts, or remove it",
            },
          ]),
    ];
  });
};
