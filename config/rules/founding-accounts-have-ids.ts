import type { Finding, Rule } from "../rule";

/** Two accounts must exist before others are created: the one that creates them and the one that stores the state. */
export const foundingAccountsHaveIds: Rule = (organization, { unreadable }) => {
  const { accounts, state } = organization;
  const findings: Finding[] = [];
  for (const [name, { id, role }] of Object.entries(accounts)) {
    if (id !== undefined || unreadable.includes(`accounts.${name}.id`)) continue;
    if (role === "management" || organization.organization === undefined) {
      findings.push({
        path: ["accounts", name],
        found: "the id is missing",
        allowed: "the management account must exist, since it creates the others",
        fix: "add its id: aws sts get-caller-identity --query Account",
      });
    } else if (name === state.account) {
      findings.push({
        path: ["state", "account"],
        found: `accounts.${name} has no id`,
        allowed: "the account that stores the state must exist before others are created",
        fix: "store the state in the management account, or create this account first (aws organizations create-account) and add its id",
      });
    }
  }
  const { id, rootId } = organization.organization ?? {};
  if ((id === undefined) !== (rootId === undefined)) {
    findings.push({
      path: ["organization"],
      found: id === undefined ? "rootId without id" : "id without rootId",
      allowed: "both, to adopt an existing organization, or neither, to create one (docs/adoption.md)",
      fix:
        id === undefined
          ? "add id: aws organizations describe-organization --query Organization.Id"
          : "add rootId: aws organizations list-roots --query Roots[0].Id",
    });
  }
  return findings;
};
