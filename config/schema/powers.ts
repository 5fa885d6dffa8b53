import { z } from "zod";
import { formats } from "./formats";

/** Ways by which whoever has something gets more than it gives, on purpose. */
export const powersSchema = z
  .array(
    z.strictObject({
      escalations: z
        .array(z.string().max(120))
        .min(1)
        .describe("ways to more than it gives, as the error names them: iam:PassRole + ec2:RunInstances"),
      reason: formats.reason,
    }),
  )
  .default([])
  .describe(
    "ways by which whoever has it gets more than it gives, that are meant: escalations, reason; any other is an error",
  );
