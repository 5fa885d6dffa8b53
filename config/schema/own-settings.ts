import { z } from "zod";
import { monthlyUsd } from "./budgets";
import { contactSchema } from "./contact";
import { formats } from "./formats";
import { primaryContactSchema } from "./primary-contact";
import { tagsSchema } from "./tags";

/**
 * What an OU or an account may say itself. What an account says wins over its OU, an OU over the OU around it, and that
 * over the organization.
 */
export const ownSettings = {
  contacts: z
    .strictObject({
      security: contactSchema.optional(),
      billing: contactSchema.optional(),
      operations: contactSchema.optional(),
      primary: primaryContactSchema.optional(),
    })
    .optional()
    .describe(
      "contacts that differ from those of the OU above or of the organization, each as a whole: security, billing, operations, primary",
    ),
  tags: tagsSchema
    .optional()
    .describe(
      "tags of every resource here, in addition to those of the OUs above and of the organization; of two with the same key, the nearest counts",
    ),
  monthlyBudgetUsd: monthlyUsd
    .optional()
    .describe(
      "US dollars a month for each account, 1 or more, with at most two decimals, where it differs from the OU above or from budgets.monthlyUsd",
    ),
  budgetNotify: z
    .array(formats.email)
    .min(1)
    .max(10)
    .optional()
    .describe(
      "email addresses that budgets notify here, 1 to 10, instead of those of the OU above or of budgets.notify",
    ),
};

const schema = z.object(ownSettings);

/** What an OU or an account says itself. */
export type OwnSettings = z.output<typeof schema>;
