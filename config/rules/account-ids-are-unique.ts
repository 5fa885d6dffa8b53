import type { Finding, Rule } from "../rule";

/** Two accounts with one id would be the same account under two names. */
export const accountIdsAreUnique: Rule = (organization) => {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [name, { id }] of Object.entries(organization.accounts)) {
    if (id === undefined) continue;
    const owner = owners.get(id);
    if (owner === undefined) owners.set(id, name);
    else {
      findings.push({
        path: ["accounts", name, "id"],
        found: `already used by accounts.${owner} ("${id}")`,
        allowed: "an account id belongs to one account",
        fix: "give each account its own id",
      });
    }
  }
  return findings;
};
