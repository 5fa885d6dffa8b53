import { judged } from "../judged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";

/** Costs that jump are noticed while the month goes on. */
export const accountBudgetWatched = {
  id: "account.budget-watched",
  promise: "A notification is sent when an account reaches its budget, and when it is forecast to exceed it.",
  source: "AWS Well-Architected COST02-BP05; AWS Security Incident Response Guide",
  proof: (stack) =>
    judged(stack, "aws_budgets_budget", (body) => {
      const filters = nestedBlocks(body.cost_filter);
      if (!filters.some(({ name, values }) => name === "LinkedAccount" && [values].flat().length === 1)) {
        return "it watches no single account";
      }
      const told = nestedBlocks(body.notification).filter(
        ({ threshold, subscriber_email_addresses: addresses }) =>
          Number(threshold) <= 100 && [addresses ?? []].flat().length > 0,
      );
      const missing = ["ACTUAL", "FORECASTED"].filter(
        (kind) => !told.some(({ notification_type }) => notification_type === kind),
      );
      return missing.length === 0 ? undefined : `nobody is told of ${missing.join(" and ")} costs at 100 %`;
    }),
} as const satisfies Objective;
