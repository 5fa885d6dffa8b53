import { z } from "zod";
import { formats } from "./formats";

const region = z
  .strictObject({
    configRecorder: formats.plainText(1, 256).optional().describe("the recorder's name, mostly default"),
    configDeliveryChannel: formats
      .plainText(1, 256)
      .optional()
      .describe("the delivery channel's name, mostly default"),
    detector: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .optional()
      .describe("the id of GuardDuty's detector: thirty-two hexadecimal digits"),
    analyzer: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9_.-]{0,254}$/)
      .optional()
      .describe("the name of Access Analyzer's analyzer of external access for this account"),
    securityHub: z.literal(true).optional().describe("true where Security Hub is on"),
    macie: z.literal(true).optional().describe("true where Macie is on"),
    graph: z
      .string()
      .regex(/^arn:aws:detective:[a-z0-9-]+:[0-9]{12}:graph:[0-9a-f]{32}$/)
      .optional()
      .describe("the ARN of Detective's graph"),
    optedIn: z
      .literal(true)
      .optional()
      .describe("true where a region of opt-in is enabled, and regions.optIn is by-terraform"),
    sessionPreferences: z.literal(true).optional().describe("true where SSM-SessionManagerRunShell exists"),
  })
  .describe(
    "what exists in a region: configRecorder, configDeliveryChannel, detector, analyzer, securityHub, macie, graph, optedIn, sessionPreferences",
  );

/** What an account has already, of which AWS allows only one, and Terraform is to import. */
export const adoptedSchema = z
  .strictObject({
    configRole: z.literal(true).optional().describe("true where the role AWSServiceRoleForConfig exists"),
    guardDutyRole: z
      .literal(true)
      .optional()
      .describe(
        "true where the role AWSServiceRoleForAmazonGuardDuty exists; asked of the management account",
      ),
    regions: z.partialRecord(formats.region, region).default({}).describe("what exists, by region"),
  })
  .describe("what exists already and is imported instead of made: configRole, guardDutyRole, regions");
