import { z } from "zod";
import { formats } from "./formats";

/** An organizational unit, with units below it. */
export interface Unit {
  readonly id?: string | undefined;
  readonly units: Readonly<Record<string, Unit>>;
}

/** One organizational unit; units nest to five levels, as AWS allows. */
export const unitSchema: z.ZodType<Unit, UnitInput> = z
  .strictObject({
    id: z
      .string()
      .regex(/^ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/)
      .optional()
      .describe("the id of a unit that exists and is to be adopted, for example ou-ab12-1a2b3c4d"),
    get units() {
      return z.record(formats.unitName, unitSchema).default({});
    },
  })
  .describe("a unit: id (to adopt an existing one) and units below it; {} for a plain one")
  .meta({ id: "Unit" });

/** A unit as the file may say it, before defaults. */
export interface UnitInput {
  id?: string | undefined;
  units?: Record<string, UnitInput> | undefined;
}
