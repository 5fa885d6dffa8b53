import { z } from "zod";

/** Names that a thing had before, where its name is a key of the file. */
export function renamedFrom(name: z.ZodString) {
  return z
    .union([name, z.array(name).min(1)])
    .describe(
      "the name that it had in this file before, or a list of them, oldest first: Terraform then moves what it made under the old name; keep it for as long as a state may know that name",
    );
}
