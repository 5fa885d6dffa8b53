import { z } from "zod";
import { type JobFunctionName, jobFunctions } from "../../core/job-functions";
import { breakGlassSchema } from "./break-glass";
import { formats } from "./formats";
import { iamSchema } from "./iam";
import { managedPolicyName } from "./managed-policy-name";
import { pipelineSchema } from "./pipeline";
import { powersSchema } from "./powers";
import { targets } from "./targets";
import { vendorSchema } from "./vendor";

/** Source: IAM Identity Center API Reference "PermissionSet", `Name`. */
const permissionSetName = z
  .string()
  .regex(/^[A-Za-z0-9][\w+=,.@-]{0,31}$/)
  .describe("the name of a permission set: letters, digits and _+=,.@-, at most 32 characters");

const groupName = z
  .string()
  .max(128)
  .regex(/^[A-Za-z0-9][A-Za-z0-9 _+=,.@-]*$/)
  .describe("the name of a group: letters, digits, spaces and _+=,.@-, at most 128 characters");

const userName = z
  .string()
  .max(128)
  .regex(/^[A-Za-z0-9][\w+=,.@-]*$/)
  .describe("the name by which a person signs in: letters, digits and _+=,.@-, at most 128 characters");

const policyPath = z
  .string()
  .max(512)
  .regex(/^\/([A-Za-z0-9+=,.@_-]+\/)*$/)
  .describe("a path that begins and ends with /, for example /security/");

const policyName = z
  .string()
  .regex(/^[A-Za-z0-9+=,.@_-]{1,128}$/)
  .describe("the name of a customer managed policy, at most 128 characters");

const customerPolicy = z
  .strictObject({ name: policyName, path: policyPath.default("/") })
  .describe("a customer managed policy that exists in every account where the set is assigned: name, path");

const jobFunctionNames = Object.keys(jobFunctions) as [JobFunctionName, ...JobFunctionName[]];

/** Source: IAM Identity Center API Reference "PermissionSet": lengths and durations. */
const permissionSet = z
  .strictObject({
    jobFunction: z
      .enum(jobFunctionNames)
      .optional()
      .describe(`what it begins with: ${jobFunctionNames.join(", ")}; default: nothing`),
    description: z
      .string()
      .regex(/^(?!\s*$)(?:(?![$%#&]\{)[\u0020-\u007e\u00a1-\u00ff]){1,700}$/)
      .optional()
      .describe("what people do with it, at most 700 characters; default: that of the job function"),
    sessionHours: z
      .int()
      .min(1)
      .max(12)
      .optional()
      .describe("hours after which a session ends, 1 to 12; default: that of the job function, or 1"),
    managedPolicies: z
      .array(managedPolicyName)
      .default([])
      .describe("policies of AWS beside those of the job function"),
    customerManagedPolicies: z
      .array(customerPolicy)
      .default([])
      .describe("policies of yours that exist in every account where the set is assigned"),
    inlinePolicy: z
      .strictObject({
        file: formats.policyFile.optional(),
        document: formats.policyDocument.optional(),
      })
      .optional()
      .describe("statements beside those of the job function: file or document"),
    boundary: z
      .union([
        z.strictObject({ aws: managedPolicyName }),
        z.strictObject({ customer: policyName, path: policyPath.default("/") }),
      ])
      .optional()
      .describe("a permissions boundary: aws with the name of a policy, or customer with name and path"),
    powers: powersSchema,
    arn: z
      .string()
      .regex(/^arn:aws(?:-cn|-us-gov)?:sso:::permissionSet\/(sso)?ins-[A-Za-z0-9.-]{16}\/ps-[A-Za-z0-9]{16}$/)
      .optional()
      .describe("the ARN of a permission set that exists and is imported"),
    relayState: z
      .string()
      .max(240)
      .regex(/^https:\/\/(?:(?![$%]\{)[!-~])+$/)
      .optional()
      .describe("the https address of the console that opens first, at most 240 characters"),
  })
  .describe(
    "a permission set: jobFunction, description, sessionHours, managedPolicies, customerManagedPolicies, inlinePolicy, boundary, powers, arn, relayState",
  );

const group = z
  .strictObject({
    description: formats.plainText(1, 1024).optional().describe("who is in it, at most 1024 characters"),
    id: z
      .string()
      .regex(/^([0-9a-f]{10}-)?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/)
      .optional()
      .describe(
        "its id in the identity store: where groups are given by SCIM, it is not looked up by its name; else the group exists and is imported",
      ),
    members: z
      .array(userName)
      .default([])
      .describe(
        "names of the people in it, from people; where groups are given by SCIM, membership is kept there and this is for the reports",
      ),
  })
  .describe("a group: description, id, members");

const person = z
  .strictObject({
    givenName: formats.plainText(1, 128).describe("a given name, at most 128 characters"),
    familyName: formats.plainText(1, 128).describe("a family name, at most 128 characters"),
    email: formats.email,
    id: z
      .string()
      .regex(/^([0-9a-f]{10}-)?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/)
      .optional()
      .describe("the id in the identity store of a person who exists and is imported"),
  })
  .describe("a person: givenName, familyName, email, id");

const assignment = z
  .strictObject({
    groups: z.array(groupName).min(1).describe("names of groups, at least one"),
    permissionSets: z.array(permissionSetName).min(1).describe("names of permission sets, at least one"),
    ...targets,
  })
  .describe("who may do what where: groups, permissionSets, and ous, accounts or tags");

/** Who may do what where: people, pipelines, vendors, emergencies and workloads. */
export const identitySchema = z
  .strictObject({
    center: z
      .strictObject({
        instanceArn: z
          .string()
          .regex(/^arn:aws(?:-cn|-us-gov)?:sso:::instance\/(sso)?ins-[A-Za-z0-9.-]{16}$/)
          .describe("the ARN of the instance: aws sso-admin list-instances"),
        identityStoreId: z
          .string()
          .regex(/^(d-[0-9a-f]{10}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
          .describe("the id of its identity store, for example d-1234567890"),
        region: formats.region.optional().describe("the Region of the instance; default: regions.home"),
        groupsFrom: z
          .enum(["identity-store", "scim"])
          .default("identity-store")
          .describe(
            "identity-store: groups, people and memberships are made here; or scim: an identity provider gives them, and they are looked up",
          ),
        attributes: z
          .record(
            z
              .string()
              .regex(/^[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/u)
              .describe("the key of a session tag, at most 128 characters"),
            z
              .string()
              .regex(/^[A-Za-z][A-Za-z0-9.:[\]"' =_-]{0,200}$/)
              .describe("the path of an attribute of a person, for example enterprise.costCenter"),
          )
          .default({})
          .describe(
            "attributes of people that policies may read as aws:PrincipalTag, for access by attributes",
          ),
        quotas: z
          .strictObject({
            permissionSets: z
              .int()
              .min(1)
              .max(100_000)
              .optional()
              .describe("permission sets of the instance, where AWS raised the quota"),
            permissionSetsOfAccount: z
              .int()
              .min(1)
              .max(100_000)
              .optional()
              .describe("permission sets that are assigned in an account, where AWS raised the quota"),
          })
          .default({})
          .describe("quotas that AWS raised for you: permissionSets, permissionSetsOfAccount"),
      })
      .optional()
      .describe(
        "the instance of IAM Identity Center of the organization: instanceArn, identityStoreId, region, groupsFrom, attributes, quotas",
      ),
    people: z.record(userName, person).default({}).describe("people by the name with which they sign in"),
    groups: z.record(groupName, group).default({}).describe("groups by name"),
    permissionSets: z
      .record(permissionSetName, permissionSet)
      .default({})
      .describe("permission sets by name"),
    assignments: z.array(assignment).default([]).describe("who may do what where"),
    existingPolicies: z
      .array(policyName)
      .default([])
      .describe(
        "names of customer managed policies that are in every account already, and may be used as boundaries and policies",
      ),
    pipelines: z
      .record(
        z
          .string()
          .max(30)
          .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
          .describe("the name of a pipeline: lower case letters, digits and single hyphens, at most 30"),
        pipelineSchema,
      )
      .default({})
      .describe("pipelines of CI systems that work in accounts without keys, by name"),
    vendors: z
      .record(
        z
          .string()
          .max(30)
          .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
          .describe("the name of a vendor: lower case letters, digits and single hyphens, at most 30"),
        vendorSchema,
      )
      .default({})
      .describe("vendors outside the organization that look into accounts, by name"),
    breakGlass: breakGlassSchema.optional(),
    iam: iamSchema.prefault({}),
  })
  .describe(
    "who may do what where: center, people, groups, permissionSets, assignments, pipelines, vendors, breakGlass, iam, existingPolicies",
  );
