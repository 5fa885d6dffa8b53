import { nearest } from "../../core/nearest";
import { ouPaths } from "../ou-paths";
import type { Finding, Rule } from "../rule";

/** Accounts are in OUs that exist. The management account stays at the root. */
export const ousExist: Rule = (organization, { unreadable }) => {
  const known = ouPaths(organization);
  const findings: Finding[] = [];
  const check = (path: (string | number)[], ou: string) => {
    if (known.includes(ou) || unreadable.some((gone) => gone.startsWith("organization"))) return;
    const near = nearest(ou, known);
    findings.push({
      path,
      found: `there is no OU "${ou}"`,
      allowed: known.length > 0 ? `the OUs are ${known.join(", ")}` : "there are no OUs",
      fix:
        near === undefined
          ? "name one of them, or add it under organization.organizationalUnits"
          : `did you mean "${near}"?`,
      cause: `organization.organizationalUnits.${ou}`,
    });
  };
  const hasManager = Object.values(organization.accounts).some(({ role }) => role === "management");
  for (const [name, account] of Object.entries(organization.accounts)) {
    if (account.ou !== undefined) check(["accounts", name, "ou"], account.ou);
    if (account.role === "management" && account.ou !== undefined) {
      findings.push({
        path: ["accounts", name, "ou"],
        found: `the management account is in ${account.ou}`,
        allowed: "the management account stays at the root, since guardrails do not apply to it",
        fix: "remove the line",
      });
    }
    const unplaced = account.ou === undefined && account.role !== "management";
    if (unplaced && organization.organization !== undefined && !unreadable.includes(`accounts.${name}.ou`)) {
      findings.push({ path: ["accounts", name], found: '"ou" is missing', ...missingOu(known, !hasManager) });
    }
  }
  const { quarantineOu } = organization.guardrails;
  if (quarantineOu !== undefined) check(["guardrails", "quarantineOu"], quarantineOu);
  return findings;
};

/** The management account has no OU, so an account without one may be it, its role forgotten. */
function missingOu(known: readonly string[], mayManage: boolean): Pick<Finding, "allowed" | "fix"> {
  const set = known.length > 0 ? "set ou" : "add an OU under organization.organizationalUnits and set ou";
  return {
    allowed: known.length > 0 ? `the OUs are ${known.join(", ")}` : "there are no OUs",
    fix: `${set}, so that the account has guardrails${mayManage ? "; if it is the management account, set role: management" : ""}`,
  };
}
