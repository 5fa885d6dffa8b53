import { z } from "zod";
import { policyFamilies } from "../../core/policy-family";
import { postures } from "../../core/posture";
import { formats } from "./formats";

const guardrailId = z.string().min(1).describe("the name (Sid) of a guardrail");

const attachment = z
  .union([
    z.enum([...postures, "all"]),
    z.array(guardrailId).min(1),
    z.strictObject({
      posture: z
        .enum([...postures, "all"])
        .optional()
        .describe("foundation, strict, regulated or all; none when left out"),
      add: z.array(guardrailId).default([]).describe("names of guardrails beside those of the posture"),
      relax: z
        .array(
          z
            .strictObject({ guardrail: guardrailId, reason: formats.reason, expires: formats.date })
            .describe("a relaxation: guardrail, reason, expires"),
        )
        .default([])
        .describe("guardrails of the posture that are left out here, each for a reason and until a date"),
      policies: z
        .array(formats.accountName)
        .default([])
        .describe("names of policies of your own, from guardrails.policies"),
    }),
  ])
  .describe(
    "foundation, strict, regulated or all; or a list of guardrails, one at least; or posture, add, relax, policies",
  );

const quota = z
  .strictObject({
    documentCharacters: z
      .int()
      .min(1000)
      .max(100_000)
      .optional()
      .describe("largest policy in characters, 1000 to 100000; that of AWS when left out"),
    policiesPerTarget: z
      .int()
      .min(1)
      .max(50)
      .optional()
      .describe("policies that one root, unit or account takes, 1 to 50; that of AWS when left out"),
    reserved: z
      .int()
      .min(0)
      .max(49)
      .default(0)
      .describe("how many of them something else attaches, AWS Control Tower for one, 0 to 49"),
  })
  .describe("a quota: documentCharacters, policiesPerTarget, reserved");

/** Which guardrails bind which part of the organization, and whom they spare. */
export const guardrailsSchema = z
  .strictObject({
    attach: z
      .record(formats.unitPath, attachment)
      .default({ root: "foundation" })
      .describe("what binds each unit, by its path, or root"),
    accounts: z
      .record(formats.accountName, attachment)
      .default({})
      .describe("what binds single accounts beside what their units do, by account name"),
    quarantineUnit: formats.unitPath.optional(),
    responders: z
      .array(formats.roleName)
      .default([])
      .describe("names of the roles that may still work in the quarantine unit"),
    breakGlass: z
      .array(formats.roleName)
      .default([])
      .describe("names of the roles for emergencies, which regions, networks and boundaries do not bind"),
    exceptions: z
      .array(
        z
          .strictObject({
            guardrail: guardrailId,
            principals: z.array(formats.exemptPrincipal).min(1).describe("role ARNs, at least one"),
            reason: formats.reason,
            expires: formats.date,
          })
          .describe("an exception: guardrail, principals, reason, expires"),
      )
      .default([])
      .describe("roles that a guardrail spares, each for a reason and until a date"),
    policies: z
      .record(
        formats.accountName,
        z
          .strictObject({
            family: z
              .enum(["service-control", "resource-control"])
              .describe("service-control or resource-control"),
            reason: formats.reason,
            file: z
              .string()
              .max(300)
              .regex(/^(?!\/)(?!.*\.\.\/)[A-Za-z0-9._/-]+\.json$/)
              .optional()
              .describe("path of a JSON file, below the folder of the organization file"),
            document: z
              .record(z.string(), z.unknown())
              .optional()
              .describe("the policy itself, with Version and Statement, in place of a file"),
          })
          .describe("a policy of your own: family, reason, and file or document"),
      )
      .default({})
      .describe("policies of your own by name, attached by attach.<unit>.policies"),
    permissionsBoundary: z
      .string()
      .regex(/^[A-Za-z0-9+=,.@_-]{1,128}$/)
      .optional()
      .describe("the name of the IAM policy that must bound every role that teams make, without path"),
    instanceTypes: z
      .array(
        z
          .string()
          .regex(/^[a-z0-9*-]+\.[a-z0-9*-]+$/)
          .describe("an instance type or a pattern of types, for example m7g.*"),
      )
      .min(1)
      .optional()
      .describe("the EC2 instance types that may be launched, one at least"),
    requiredTags: z
      .array(
        z
          .string()
          .regex(/^(?!aws:)[A-Za-z0-9 _.:/=+@-]{1,128}$/i)
          .describe("a tag key that does not begin with aws:, 128 characters at most"),
      )
      .min(1)
      .optional()
      .describe("tag keys that instances and volumes must be launched with, one at least"),
    quotas: z
      .partialRecord(z.enum(policyFamilies), quota)
      .default({})
      .describe(
        `what AWS Organizations takes here, where it differs, by family: ${policyFamilies.join(", ")}`,
      ),
  })
  .describe(
    "guardrails: attach, accounts, quarantineUnit, responders, breakGlass, exceptions, policies, permissionsBoundary, instanceTypes, requiredTags, quotas",
  );
