import type { Rule } from "../rule";

/** The budget of an account notifies those whom all budgets notify. */
export const budgetsHaveReaders: Rule = ({ accounts, budgets }, { unreadable }) => {
  if (budgets !== undefined || unreadable.some((gone) => gone.startsWith("budgets"))) return [];
  return Object.entries(accounts)
    .filter(([, { monthlyBudgetUsd }]) => monthlyBudgetUsd !== undefined)
    .map(([name]) => ({
      path: ["accounts", name, "monthlyBudgetUsd"],
      found: "the budgets section is missing",
      allowed: "budgets.notify says whom a budget notifies",
      fix: "add budgets (monthlyUsd, notify), or remove this line",
    }));
};
