import { z } from "zod";
import { formats } from "./formats";
import { managedPolicyName } from "./managed-policy-name";
import { powersSchema } from "./powers";

/** What a role of the file may do. */
export const policiesSchema = z
  .strictObject({
    managedPolicies: z.array(managedPolicyName).default([]).describe("policies of AWS by name"),
    policy: z
      .strictObject({
        file: formats.policyFile.optional(),
        document: formats.policyDocument.optional(),
      })
      .optional()
      .describe("statements of its own: file or document"),
    boundary: z
      .string()
      .regex(/^[A-Za-z0-9+=,.@_-]{1,128}$/)
      .optional()
      .describe(
        "the name of the policy that bounds it; default: guardrails.permissionsBoundary, where there is one",
      ),
    powers: powersSchema,
  })
  .describe("what it may do: managedPolicies, policy, boundary, powers");
