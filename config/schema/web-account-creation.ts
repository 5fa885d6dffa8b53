import { z } from "zod";
import { webPath } from "./web-path";
import { webPayloadField } from "./web-payload-field";
import { webResponseInspectionSchema } from "./web-response-inspection";

/** Account creation fraud prevention (ACFP) of a web ACL. */
export const webAccountCreationSchema = z
  .strictObject({
    registrationPagePath: webPath,
    creationPath: webPath,
    payload: z.enum(["json", "form"]).describe("json or form: the format of the request"),
    usernameField: webPayloadField.optional(),
    passwordField: webPayloadField.optional(),
    emailField: webPayloadField.optional(),
    phoneNumberFields: z.array(webPayloadField).optional().describe("fields of a telephone number"),
    addressFields: z.array(webPayloadField).optional().describe("fields of a postal address"),
    responseInspection: webResponseInspectionSchema.optional(),
  })
  .describe(
    "account creation fraud prevention (ACFP), charged per month and per request: registrationPagePath, creationPath, payload, usernameField, passwordField, emailField, phoneNumberFields, addressFields, responseInspection",
  );
