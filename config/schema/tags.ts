import { z } from "zod";

/** Tags that every resource of a stack has. */
export const tagsSchema = z.record(
  z
    .string()
    .regex(/^(?!aws:)[A-Za-z0-9 _.:/=+@-]{1,128}$/i)
    .describe("a tag key that does not begin with aws:, at most 128 characters"),
  z
    .string()
    .regex(/^[A-Za-z0-9 _.:/=+@-]{0,256}$/)
    .describe("a tag value of letters, digits, spaces and _.:/=+@-, at most 256 characters"),
);
