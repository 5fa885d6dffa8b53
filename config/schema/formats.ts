import { z } from "zod";
import { awsRegions } from "../../facts/aws-regions";

const arnPartition = "arn:aws(?:-cn|-us-gov)?";

/**
 * Free text. `${`, `%{` and the like are refused, since Terraform or CDKTF would run them; so are control characters,
 * which no editor shows.
 */
function plainText(min: number, max: number) {
  return z
    .string()
    .min(min)
    .max(max)
    .regex(/^(?!\s*$)(?:(?![$%#&]\{)[^\p{Cc}])*$/u);
}

/** Formats that several sections share. Errors quote the descriptions as what is allowed. */
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
      "a name of lower case letters, digits and single hyphens that begins with a letter, at most 50 characters",
    ),
  ouName: z
    .string()
    .max(64)
    .regex(/^[A-Za-z][A-Za-z0-9]*([ _-][A-Za-z0-9]+)*$/)
    .describe(
      "an OU name: words of letters and digits, separated by one space, hyphen or underscore, beginning with a letter, at most 64 characters; where its name at AWS is another, that is the name below it, as in CiCd: { name: CI/CD }",
    ),
  ouPath: z
    .string()
    .max(330)
    .regex(/^[A-Za-z][A-Za-z0-9 _-]*(\/[A-Za-z][A-Za-z0-9 _-]*){0,4}$/)
    .describe("the path of an OU in organization.organizationalUnits, for example Workloads/Prod"),
  email: z
    .string()
    .max(64)
    .regex(
      /^[A-Za-z0-9._%+'-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/,
    )
    .describe("an email address of 6 to 64 characters"),
  region: z
    .enum(awsRegions.map((region) => region.name) as [string, ...string[]])
    .describe("an AWS Region, for example eu-west-1"),
  roleName: z
    .string()
    .regex(/^[A-Za-z0-9+=,.@_-]{1,64}$/)
    .describe("the name of an IAM role without its path, at most 64 characters"),
  principalArn: z
    .string()
    .max(2048)
    .regex(new RegExp(`^${arnPartition}:iam::\\d{12}:role/([A-Za-z0-9+=,.@_-]+/)*[A-Za-z0-9+=,.@_-]+$`))
    .describe("the ARN of an IAM role, for example arn:aws:iam::123456789012:role/ci"),
  exemptPrincipal: z
    .string()
    .max(2048)
    .regex(new RegExp(`^${arnPartition}:iam::(\\d{12}|\\*):role/[A-Za-z0-9+=,.@_/-][A-Za-z0-9+=,.@_/*-]*$`))
    .describe(
      "the ARN of an IAM role, with at least one character of its name before any *, for example arn:aws:iam::123456789012:role/legacy-*",
    ),
  cidr: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/)
    .describe("an IPv4 CIDR block, for example 10.20.0.0/16"),
  includedFile: z
    .string()
    .max(300)
    .regex(/^(\.\/)?(?!\/)(?!(.*\/)?\.\.?(\/|$))[^\\*?"<>|:\p{Cc}]+\.ya?ml$/u)
    .describe(
      "a YAML file in the folder of this file or below it, for example accounts/shop.yaml; no patterns",
    ),
  date: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    .describe("a date written YYYY-MM-DD, for example 2027-03-31"),
  reason: plainText(15, 300).describe("a reason in one sentence, 15 to 300 characters, without ${ or %{"),
  policyFile: z
    .string()
    .max(300)
    .regex(/^(?!\/)(?!.*\.\.\/)[A-Za-z0-9._/-]+\.json$/)
    .describe("path of a JSON file, relative to the folder of this file and inside it"),
  ruleFile: z
    .string()
    .max(300)
    .regex(/^(?!\/)(?!.*\.\.\/)[A-Za-z0-9._/-]+\.rules$/)
    .describe(
      "path of a file with rules, relative to the folder of this file and inside it, for example rules/egress.rules",
    ),
  prefixListArn: z
    .string()
    .regex(new RegExp(`^${arnPartition}:ec2:[a-z0-9-]+:(\\d{12}|aws):prefix-list/pl-[0-9a-f]+$`))
    .describe(
      "the ARN of a prefix list, for example arn:aws:ec2:eu-west-1:123456789012:prefix-list/pl-0123456789abcdef0",
    ),
  certificateArn: z
    .string()
    .regex(new RegExp(`^${arnPartition}:acm:[a-z0-9-]+:\\d{12}:certificate/[0-9a-f-]{36}$`))
    .describe(
      "the ARN of a certificate in ACM, for example arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012",
    ),
  policyDocument: z
    .record(z.string(), z.unknown())
    .describe("the policy itself, with Version and Statement, instead of a file"),
  plainText,
} as const;
