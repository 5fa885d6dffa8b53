import { z } from "zod";

/** A path in a URL. */
export const webPath = z
  .string()
  .regex(/^\/(?:(?![$%]\{)[!-~])*$/)
  .max(200)
  .describe("a path that begins with /, in ASCII without spaces, at most 200 characters");
