import { z } from "zod";
import { formats } from "./formats";

/** Who gets in when nothing else works. */
export const breakGlassSchema = z
  .strictObject({
    role: formats.roleName.describe(
      "the name of the role that they take in every account; it is one of guardrails.breakGlass",
    ),
    users: z
      .array(
        z
          .string()
          .regex(/^[A-Za-z0-9][A-Za-z0-9+=,.@_-]{0,63}$/)
          .describe("the name of an IAM user, at most 64 characters"),
      )
      .min(2)
      .max(5)
      .describe(
        "names of IAM users of the management account, 2 to 5: two, so that one lost key locks nobody out",
      ),
  })
  .describe("identities for emergencies: role, users");
