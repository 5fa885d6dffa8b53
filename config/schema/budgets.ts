import { z } from "zod";
import { formats } from "./formats";

/** A monthly amount in US dollars. */
export const monthlyUsd = z
  .number()
  .min(1)
  .max(100_000_000)
  .multipleOf(0.01)
  .describe("US dollars a month, 1 or more, with at most two decimals");

/** The budget of every account that does not set its own. */
export const budgetsSchema = z
  .strictObject({
    monthlyUsd,
    notify: z.array(formats.email).min(1).max(10).describe("email addresses to notify, 1 to 10"),
  })
  .describe(
    "a budget for each account: monthlyUsd, notify; OUs and accounts may say monthlyBudgetUsd and budgetNotify",
  );
