import type { Rule } from "../rule";

/** A budget of an account tells those whom the budgets of all accounts tell. */
export const budgetsHaveReaders: Rule = ({ accounts, budgets }, { unreadable }) => {
  if (budgets !== undefined || unreadable.some((gone) => gone.startsWith("budgets"))) return [];
  return Object.entries(accounts)
    .filter(([, { monthlyBudgetUsd }]) => monthlyBudgetUsd !== undefined)
    .map(([name]) => ({
      path: ["accounts", name, "monthlyBudgetUsd"],
      found: "there are no budgets",
      allowed: "a budget is for somebody who is told of it",
      fix: "add budgets with monthlyUsd and notify, or remove the line",
    }));
};
