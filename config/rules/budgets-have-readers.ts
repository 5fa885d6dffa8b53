import type { Finding, Rule } from "../rule";
import { settingsByPlace } from "../settings-by-place";

/** A budget has an amount and somebody whom it notifies, each said here, by an OU above, or for the organization. */
export const budgetsHaveReaders: Rule = (organization, { unreadable }) => {
  if (organization.budgets !== undefined) return [];
  if (unreadable.some((gone) => /^(budgets|organization\.organizationalUnits)/.test(gone))) return [];
  return settingsByPlace(organization).flatMap(({ path, own, above }): Finding[] => {
    const has = (key: "monthlyBudgetUsd" | "budgetNotify") =>
      [...above, own].some((one) => one[key] !== undefined);
    if (own.monthlyBudgetUsd !== undefined && !has("budgetNotify")) {
      return [
        {
          path: [...path, "monthlyBudgetUsd"],
          found: "the budgets section is missing",
          allowed: "budgets.notify, or budgetNotify here, says whom a budget notifies",
          fix: "add budgets (monthlyUsd, notify) or budgetNotify, or remove this line",
        },
      ];
    }
    // An OU may leave the amount to the accounts in it.
    if (own.budgetNotify === undefined || has("monthlyBudgetUsd") || path[0] !== "accounts") return [];
    return [
      {
        path: [...path, "budgetNotify"],
        found: "the budgets section is missing",
        allowed: "budgets.monthlyUsd, or monthlyBudgetUsd here, says how much a budget is",
        fix: "add budgets (monthlyUsd, notify) or monthlyBudgetUsd, or remove this line",
      },
    ];
  });
};
