import { z } from "zod";
import { managedRules, type RemediationName } from "../../facts/managed-rules";
import { formats } from "./formats";

const rules = Object.keys(managedRules) as [string, ...string[]];
const remediations = [
  ...new Set(Object.values(managedRules).flatMap(({ remediation }) => remediation ?? [])),
].sort() as [RemediationName, ...RemediationName[]];
const packs = ["cis-aws-7.0", "fsbp", "nist-800-53", "pci-dss-4"] as const;
const modes = z.enum(["off", "manual", "automatic"]).describe("off, manual or automatic");

/** How AWS Config records, evaluates and remediates. */
export const complianceSchema = z
  .strictObject({
    recording: z
      .strictObject({
        frequency: z.enum(["continuous", "daily"]).default("continuous").describe("continuous or daily"),
        overrides: z
          .array(
            z
              .string()
              .regex(/^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/)
              .describe("a resource type, for example AWS::EC2::NetworkInterface"),
          )
          .max(100)
          .default([])
          .describe("resource types that override frequency with the other one (recording mode overrides)"),
      })
      .prefault({})
      .describe("how often AWS Config records changes: frequency, overrides"),
    exclude: z
      .array(
        z
          .strictObject({
            rule: z.enum(rules).describe("the name of a rule; docs/capabilities.md lists them"),
            reason: formats.reason,
            expires: formats.date,
          })
          .describe("a rule to exclude: rule, reason, expires"),
      )
      .default([])
      .describe("AWS Config rules to exclude, each with reason and expires"),
    conformancePacks: z
      .array(z.enum(packs).describe(packs.join(", ")))
      .default([])
      .describe(
        `conformance packs in addition to the rules, for their compliance score: ${packs.join(", ")}; each evaluation is charged again`,
      ),
    assessment: z
      .strictObject({
        framework: z
          .string()
          .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
          .describe(
            "the id of a framework: aws auditmanager list-assessment-frameworks --framework-type Standard",
          ),
        owner: formats.principalArn,
        reports: z
          .string()
          .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
          .describe("the name of an existing bucket for reports"),
      })
      .optional()
      .describe("the assessment of AWS Audit Manager, if it is enabled: framework, owner, reports"),
    remediation: z
      .partialRecord(z.enum(remediations), modes)
      .default({})
      .describe(`off, manual or automatic, by remediation; default: manual: ${remediations.join(", ")}`),
  })
  .describe(
    "how AWS Config records, evaluates and remediates: recording, exclude, conformancePacks, assessment, remediation",
  );
