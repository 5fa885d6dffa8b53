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
        .describe("foundation, strict, regulated or all; default: none"),
      add: z.array(guardrailId).default([]).describe("guardrails in addition to the posture"),
      exclude: z
        .array(
          z
            .strictObject({ guardrail: guardrailId, reason: formats.reason, expires: formats.date })
            .describe("an excluded guardrail: guardrail, reason, expires"),
        )
        .default([])
        .describe(
          "guardrails of the posture here, or of what is attached above, that do not bind here, each with reason and expires",
        ),
      policies: z
        .array(formats.accountName)
        .default([])
        .describe("names of your own policies, from guardrails.policies"),
    }),
  ])
  .describe(
    "foundation, strict, regulated or all; or a list of at least one guardrail; or posture, add, exclude, policies",
  );

const quota = z
  .strictObject({
    documentCharacters: z
      .int()
      .min(1000)
      .max(100_000)
      .optional()
      .describe("maximum size of a policy in characters, 1000 to 100000; default: the quota of AWS"),
    policiesPerTarget: z
      .int()
      .min(1)
      .max(50)
      .optional()
      .describe(
        "maximum number of policies attached to a root, OU or account, 1 to 50; default: the quota of AWS",
      ),
    reserved: z
      .int()
      .min(0)
      .max(49)
      .optional()
      .describe(
        "how many of these are attached by others, 0 to 49; default: what AWS Control Tower attaches with organization.controlTower, or 0",
      ),
  })
  .describe("a quota: documentCharacters, policiesPerTarget, reserved");

/** Which guardrails apply to which part of the organization, and who is exempt. */
export const guardrailsSchema = z
  .strictObject({
    attach: z
      .record(formats.ouPath, attachment)
      .default({ root: "foundation" })
      .describe("what is attached to each OU, by its path, or to root; see docs/guardrails.md"),
    accounts: z
      .record(formats.accountName, attachment)
      .default({})
      .describe("what is attached to single accounts, in addition to their OUs, by account name"),
    quarantineOu: formats.ouPath
      .optional()
      .describe("the path of the OU in which accounts are isolated, for example Quarantine"),
    responders: z
      .array(formats.roleName)
      .default([])
      .describe("names of the roles that keep working in the quarantine OU"),
    breakGlass: z
      .array(formats.roleName)
      .default([])
      .describe(
        "names of the roles for emergencies, which guardrails on Regions, networks and permissions boundaries exempt",
      ),
    exceptions: z
      .array(
        z
          .strictObject({
            guardrail: guardrailId,
            principals: z
              .array(formats.exemptPrincipal)
              .default([])
              .describe("ARNs of the exempt roles; may be left out where actions are named"),
            actions: z
              .array(
                z
                  .string()
                  .regex(/^[a-z0-9-]+:[A-Za-z0-9*?]+$/)
                  .describe("an action or a pattern of actions, for example bedrock:InvokeModel*"),
              )
              .default([])
              .describe("the only actions that are exempt; default: everything that the guardrail denies"),
            regions: z
              .array(formats.region)
              .min(1)
              .optional()
              .describe("the only Regions in which these actions are exempt, at least one; default: all"),
            reason: formats.reason,
            expires: formats.date,
          })
          .describe("an exception: guardrail, principals, actions, regions, reason, expires"),
      )
      .default([])
      .describe("roles or actions that are exempt from a guardrail, each with reason and expires"),
    policies: z
      .record(
        formats.accountName,
        z
          .strictObject({
            family: z
              .enum(["service-control", "resource-control"])
              .describe("service-control or resource-control"),
            reason: formats.reason,
            file: formats.policyFile.optional(),
            document: formats.policyDocument.optional(),
            adopted: z
              .strictObject({
                id: z
                  .string()
                  .regex(/^p-[0-9a-zA-Z_]{8,128}$/)
                  .describe("the id of the policy at AWS, p- and eight or more characters"),
                attachedTo: z
                  .array(formats.ouPath)
                  .default([])
                  .describe("root and the paths of OUs to which it is attached already"),
              })
              .optional()
              .describe("the policy exists and is imported: id, attachedTo"),
          })
          .describe("an own policy: family, reason, file or document, and adopted"),
      )
      .default({})
      .describe("your own policies by name, attached by attach.<OU>.policies"),
    permissionsBoundary: z
      .string()
      .regex(/^[A-Za-z0-9+=,.@_-]{1,128}$/)
      .optional()
      .describe(
        "the name, without path, of the IAM policy that must be the permissions boundary of every role that teams create",
      ),
    instanceTypes: z
      .array(
        z
          .string()
          .regex(/^[a-z0-9*-]+\.[a-z0-9*-]+$/)
          .describe("an instance type or a pattern of types, for example m7g.*"),
      )
      .min(1)
      .optional()
      .describe("the EC2 instance types that may be launched, at least one"),
    requiredTags: z
      .array(
        z
          .string()
          .regex(/^(?!aws:)[A-Za-z0-9 _.:/=+@-]{1,128}$/i)
          .describe("a tag key that does not begin with aws:, at most 128 characters"),
      )
      .min(1)
      .optional()
      .describe("tag keys that instances and volumes must be launched with, at least one"),
    quotas: z
      .partialRecord(z.enum(policyFamilies), quota)
      .default({})
      .describe(
        `quotas of AWS Organizations that differ from the defaults, by policy family: ${policyFamilies.join(", ")}`,
      ),
  })
  .describe(
    "guardrails: attach, accounts, quarantineOu, responders, breakGlass, exceptions, policies, permissionsBoundary, instanceTypes, requiredTags, quotas",
  );
