import { nearest } from "../../core/nearest";
import type { Finding, Rule } from "../rule";
import { unitPaths } from "../unit-paths";

/** Accounts are placed in units that the organization has; the management account stays at the root. */
export const unitsExist: Rule = (organization, { unreadable }) => {
  const known = unitPaths(organization);
  const findings: Finding[] = [];
  const check = (path: (string | number)[], unit: string) => {
    if (known.includes(unit) || unreadable.some((gone) => gone.startsWith("organization"))) return;
    const near = nearest(unit, known);
    findings.push({
      path,
      found: `there is no unit "${unit}"`,
      allowed: known.length > 0 ? `the units are ${known.join(", ")}` : "there are no units",
      fix:
        near === undefined
          ? "name one of them, or add it under organization.units"
          : `did you mean "${near}"?`,
    });
  };
  for (const [name, account] of Object.entries(organization.accounts)) {
    if (account.unit !== undefined) check(["accounts", name, "unit"], account.unit);
    if (account.role === "management" && account.unit !== undefined) {
      findings.push({
        path: ["accounts", name, "unit"],
        found: `the management account is placed in ${account.unit}`,
        allowed: "policies do not bind the management account, so it stays at the root",
        fix: "remove the line",
      });
    }
    const unplaced = account.unit === undefined && account.role !== "management";
    if (
      unplaced &&
      organization.organization !== undefined &&
      !unreadable.includes(`accounts.${name}.unit`)
    ) {
      findings.push({
        path: ["accounts", name],
        found: '"unit" is missing',
        allowed: `the units are ${known.join(", ")}`,
        fix: "place the account in a unit, so that its guardrails are known",
      });
    }
  }
  const { quarantineUnit } = organization.guardrails;
  if (quarantineUnit !== undefined) check(["guardrails", "quarantineUnit"], quarantineUnit);
  return findings;
};
