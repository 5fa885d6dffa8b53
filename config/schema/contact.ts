import { z } from "zod";
import { formats } from "./formats";

/** An alternate contact of an account. Limits: AWS Account Management API Reference "PutAlternateContact". */
export const contactSchema = z
  .strictObject({
    name: formats.plainText(1, 64).describe("a name or team, at most 64 characters, without ${ or %{"),
    title: formats.plainText(1, 50).describe("a title, at most 50 characters, without ${ or %{"),
    email: formats.email,
    phone: z
      .string()
      .regex(/^\+[0-9][0-9 ()-]{4,23}$/)
      .describe(
        'a phone number in quotes that begins with + and the country code, at most 25 characters, for example "+353 1 555 0100"',
      ),
  })
  .describe("a contact: name, title, email, phone");
