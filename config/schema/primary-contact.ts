import { z } from "zod";
import { formats } from "./formats";

const line = formats.plainText(1, 50).describe("a line of 50 characters at most, without ${ or %{");

/** Whom the accounts belong to. Limits: AWS Account Management API Reference "ContactInformation". */
export const primaryContactSchema = z
  .strictObject({
    fullName: line,
    companyName: line,
    addressLine1: line,
    city: line,
    stateOrRegion: line.optional(),
    postalCode: formats.plainText(1, 20).describe("a postal code, 20 characters at most"),
    countryCode: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe("a country in two letters, for example IE"),
    phone: z
      .string()
      .regex(/^\+[0-9][0-9 ()-]{0,19}$/)
      .describe("a telephone number that begins with + and the country code, 20 characters at most"),
    websiteUrl: z
      .string()
      .max(256)
      .regex(/^https?:\/\/[^\s${}]+$/)
      .optional()
      .describe("a web address, 256 characters at most"),
  })
  .describe(
    "whom the accounts belong to: fullName, companyName, addressLine1, city, stateOrRegion, postalCode, countryCode, phone, websiteUrl",
  );
