import { z } from "zod";
import { formats } from "./formats";

const line = formats.plainText(1, 50).describe("a line of at most 50 characters, without ${ or %{");

/** The primary contact of every account. Limits: AWS Account Management API Reference "ContactInformation". */
export const primaryContactSchema = z
  .strictObject({
    fullName: line,
    companyName: line,
    addressLine1: line,
    city: line,
    stateOrRegion: line.optional(),
    postalCode: formats.plainText(1, 20).describe("a postal code, at most 20 characters"),
    countryCode: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe("a country code of two letters, for example IE"),
    phone: z
      .string()
      .regex(/^\+[0-9][0-9 ()-]{0,19}$/)
      .describe(
        'a phone number in quotes that begins with + and the country code, at most 20 characters, for example "+353 1 555 0100"',
      ),
    websiteUrl: z
      .string()
      .max(256)
      .regex(/^https?:\/\/[^\s${}]+$/)
      .optional()
      .describe("a URL, at most 256 characters"),
  })
  .describe(
    "the primary contact of every account: fullName, companyName, addressLine1, city, stateOrRegion, postalCode, countryCode, phone, websiteUrl",
  );
