import { z } from "zod";
import { formats } from "./formats";
import { type OwnSettings, ownSettings } from "./own-settings";
import { renamedFrom } from "./renamed-from";

/** An organizational unit, with the OUs below it. */
export interface Ou extends OwnSettings {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly renamedFrom?: string | readonly string[] | undefined;
  readonly organizationalUnits: Readonly<Record<string, Ou>>;
}

/** One organizational unit; OUs nest to five levels, as AWS allows. */
export const ouSchema: z.ZodType<Ou, OuInput> = z
  .strictObject({
    id: z
      .string()
      .regex(/^ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/)
      .optional()
      .describe("the id of an existing OU to import, for example ou-ab12-1a2b3c4d"),
    name: z
      .string()
      .min(1)
      .max(128)
      .regex(/^\S([^\p{Cc}]*\S)?$/u)
      .optional()
      .describe(
        "the name of the OU at AWS, 1 to 128 characters of any kind without blanks around them, for example CI/CD; default: its key",
      ),
    renamedFrom: renamedFrom(formats.ouName).optional(),
    ...ownSettings,
    get organizationalUnits() {
      return z.record(formats.ouName, ouSchema).default({});
    },
  })
  .describe(
    "an OU: id (to import an existing one), name (at AWS, where it is not the key), organizationalUnits (the OUs below it), and for its accounts contacts, tags, monthlyBudgetUsd, budgetNotify; {} for a plain one",
  )
  .meta({ id: "OrganizationalUnit" });

/** An OU as the file may have it, before defaults. */
export interface OuInput extends OwnSettings {
  id?: string | undefined;
  name?: string | undefined;
  renamedFrom?: string | string[] | undefined;
  organizationalUnits?: Record<string, OuInput> | undefined;
}
