import { z } from "zod";
import { formats } from "./formats";

/** Who in the organization may use something of an account, by AWS RAM. */
export const sharedWithSchema = z.union([
  z.literal("organization"),
  z
    .array(
      z.union([formats.accountName, formats.ouPath]).describe("the name of an account or the path of an OU"),
    )
    .min(1),
]);
