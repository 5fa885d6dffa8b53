import { z } from "zod";
import { formats } from "./formats";

/** Which accounts something is for: those that are named, those in OUs, and those with all of the tags. */
export const targets = {
  ous: z
    .array(formats.ouPath)
    .default([])
    .describe(
      "paths of OUs, or root: all accounts in them and in the OUs beneath, without the management account",
    ),
  accounts: z.array(formats.accountName).default([]).describe("names of accounts"),
  tags: z
    .record(z.string().min(1).max(128), z.string().max(256))
    .default({})
    .describe("tags, all of which an account has, of its own or of its OUs; never the management account"),
} as const;
