import type { Finding, Rule } from "../rule";
import { writtenOut } from "../written-out";

/** A policy of the organization's own is in a file or written out, and attached somewhere. */
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
              allowed: "a policy is in a file, or is written out under document",
              fix: file === undefined ? "add file" : "remove one of them",
            },
          ]
        : []),
      ...(attached.includes(name) || !allRead
        ? []
        : [
            {
              path,
              found: `nothing has ${name} attached`,
              allowed: "a policy binds what it is attached to, and nothing else",
              fix: "name it under policies of a unit or account, or remove it",
            },
          ]),
    ];
  });
};
