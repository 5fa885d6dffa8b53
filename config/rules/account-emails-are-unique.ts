import type { Finding, Rule } from "../rule";

/** AWS ties an email address to the root user of one account, ignoring case. */
export const accountEmailsAreUnique: Rule = (organization) => {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [name, { email }] of Object.entries(organization.accounts)) {
    const owner = owners.get(email.toLowerCase());
    if (owner === undefined) owners.set(email.toLowerCase(), name);
    else {
      findings.push({
        path: ["accounts", name, "email"],
        found: `already used by accounts.${owner} ("${email}")`,
        allowed: "an email address belongs to the root user of one account",
        fix: "give each account its own email address",
      });
    }
  }
  return findings;
};
