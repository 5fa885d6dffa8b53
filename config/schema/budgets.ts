import { z } from "zod";
import { formats } from "./formats";

/** A monthly amount in US dollars. */
export const monthlyUsd = z
  .number()
  .min(1)
  .max(100_000_000)
  .multipleOf(0.01)
  .describe("US dollars a month, 1 or more, with two decimals at most");

/** The budget of every account that has none of its own. */
export const budgetsSchema = z
  .strictObject({
    monthlyUsd,
    notify: z.array(formats.email).min(1).max(10).describe("e-mail addresses that are told, one to ten"),
  })
  .describe("a budget for each account: monthlyUsd, notify");
