import type { Finding, Rule } from "../rule";

/** Where accounts are made, two must be there before: the one that makes them and the one that keeps the state. */
export const foundingAccountsHaveIds: Rule = (organization) => {
  const { accounts, state } = organization;
  const findings: Finding[] = [];
  for (const [name, { id, role }] of Object.entries(accounts)) {
    if (id !== undefined) continue;
    if (role === "management" || organization.organization === undefined) {
      findings.push({
        path: ["accounts", name],
        found: "it has no id",
        allowed: "the management account exists: it makes the others",
        fix: "add its id: aws sts get-caller-identity --query Account",
      });
    } else if (name === state.account) {
      findings.push({
        path: ["state", "account"],
        found: `accounts.${name} has no id`,
        allowed: "the state is kept in an account that exists, since making an account is written there",
        fix: "keep it in the management account, or make this account by hand (aws organizations create-account) and add its id",
      });
    }
  }
  const { id, rootId } = organization.organization ?? {};
  if ((id === undefined) !== (rootId === undefined)) {
    findings.push({
      path: ["organization"],
      found: id === undefined ? "rootId without id" : "id without rootId",
      allowed: "both, to adopt an organization that exists, or neither, to make one",
      fix:
        id === undefined
          ? "add id: aws organizations describe-organization --query Organization.Id"
          : "add rootId: aws organizations list-roots --query Roots[0].Id",
    });
  }
  return findings;
};
