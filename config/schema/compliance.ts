import { z } from "zod";
import { managedRules, type RemediationName } from "../../facts/managed-rules";
import { formats } from "./formats";

const rules = Object.keys(managedRules) as [string, ...string[]];
const remediations = [
  ...new Set(Object.values(managedRules).flatMap(({ remediation }) => remediation ?? [])),
].sort() as [RemediationName, ...RemediationName[]];
const packs = ["cis-aws-7.0", "fsbp", "nist-800-53", "pci-dss-4"] as const;
const modes = z.enum(["off", "manual", "automatic"]).describe("off, manual or automatic");

/** How compliance is recorded, judged and mended. */
export const complianceSchema = z
  .strictObject({
    recording: z
      .strictObject({
        frequency: z.enum(["continuous", "daily"]).default("continuous").describe("continuous or daily"),
        otherwise: z
          .array(
            z
              .string()
              .regex(/^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/)
              .describe("a resource type, for example AWS::EC2::NetworkInterface"),
          )
          .max(100)
          .default([])
          .describe("resource types recorded at the other frequency"),
      })
      .prefault({})
      .describe("how often changes are recorded: frequency, otherwise"),
    leaveOut: z
      .array(
        z
          .strictObject({
            rule: z.enum(rules).describe("the name of a rule; docs/capabilities.md lists them"),
            reason: formats.reason,
            expires: formats.date,
          })
          .describe("a rule that is left out: rule, reason, expires"),
      )
      .default([])
      .describe("rules of AWS Config that are left out, each with reason and expires"),
    conformancePacks: z
      .array(z.enum(packs).describe(packs.join(", ")))
      .default([])
      .describe(
        `conformance packs beside the rules, for their score: ${packs.join(", ")}; charged again per evaluation`,
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
          .describe("the name of a bucket that is there, for reports"),
      })
      .optional()
      .describe("what Audit Manager assesses, where it is switched on: framework, owner, reports"),
    remediation: z
      .partialRecord(z.enum(remediations), modes)
      .default({})
      .describe(`off, manual or automatic, by remediation; manual when left out: ${remediations.join(", ")}`),
  })
  .describe(
    "how AWS Config records, judges and mends: recording, leaveOut, conformancePacks, assessment, remediation",
  );
