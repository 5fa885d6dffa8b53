import { z } from "zod";
import { awsRegions } from "../../facts/aws-regions";

const arnPartition = "arn:aws";

/**
 * Free text that means itself: `${`, `%{` and their like would be code to Terraform or CDKTF, and control characters
 * show in no editor.
 */
function plainText(min: number, max: number) {
  return z
    .string()
    .min(min)
    .max(max)
    .regex(/^(?!\s*$)(?:(?![$%#&]\{)[^\p{Cc}])*$/u);
}

/** Formats that several sections share; each description is what an error says is allowed. */
export const formats = {
  accountId: z
    .string()
    .regex(/^\d{12}$/)
    .describe('an AWS account id: twelve digits in quotes, for example "123456789012"'),
  accountName: z
    .string()
    .max(50)
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .describe(
      "a name of lower case letters, digits and single hyphens that begins with a letter, 50 characters at most",
    ),
  unitName: z
    .string()
    .max(64)
    .regex(/^[A-Za-z][A-Za-z0-9]*([ _-][A-Za-z0-9]+)*$/)
    .describe(
      "a unit's name: letters and digits in words apart by one blank, hyphen or underscore, beginning with a letter, 64 characters at most",
    ),
  unitPath: z
    .string()
    .max(330)
    .regex(/^[A-Za-z][A-Za-z0-9 _-]*(\/[A-Za-z][A-Za-z0-9 _-]*){0,4}$/)
    .describe("the path of a unit under organization.units, for example Workloads/Prod"),
  email: z
    .string()
    .max(64)
    .regex(
      /^[A-Za-z0-9._%+'-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/,
    )
    .describe("an e-mail address of 6 to 64 characters"),
  region: z
    .enum(awsRegions.map((region) => region.name) as [string, ...string[]])
    .describe("the name of an AWS region, for example eu-west-1"),
  roleName: z
    .string()
    .regex(/^[A-Za-z0-9+=,.@_-]{1,64}$/)
    .describe("the name of an IAM role without path, 64 characters at most"),
  principalArn: z
    .string()
    .max(2048)
    .regex(new RegExp(`^${arnPartition}:iam::\\d{12}:role/[A-Za-z0-9+=,.@_/-]+$`))
    .describe("the ARN of an IAM role, for example arn:aws:iam::123456789012:role/ci"),
  exemptPrincipal: z
    .string()
    .max(2048)
    .regex(new RegExp(`^${arnPartition}:iam::(\\d{12}|\\*):role/[A-Za-z0-9+=,.@_/-][A-Za-z0-9+=,.@_/*-]*$`))
    .describe(
      "the ARN of an IAM role, with a named beginning before any *, for example arn:aws:iam::123456789012:role/legacy-*",
    ),
  cidr: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/)
    .describe("an IPv4 block in CIDR notation, for example 10.20.0.0/16"),
  date: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    .describe("a date written YYYY-MM-DD"),
  reason: plainText(15, 300).describe("a reason in a sentence, 15 to 300 characters, without ${ or %{"),
  plainText,
} as const;
