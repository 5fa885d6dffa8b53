import { z } from "zod";
import { formats } from "./formats";
import { policiesSchema } from "./policies";
import { targets } from "./targets";
import { workloadRoleSchema } from "./workload-role";

const name = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .describe("a name of lower case letters, digits and single hyphens, at most 40 characters");

/** What IAM has in accounts, beside what people have by IAM Identity Center. */
export const iamSchema = z
  .strictObject({
    boundary: z
      .strictObject({
        services: z
          .array(
            z
              .string()
              .regex(/^[a-z0-9-]+$/)
              .describe("the prefix of a service's actions, for example dynamodb"),
          )
          .min(1)
          .describe("services that roles of teams may use, by the prefix of their actions, at least one"),
      })
      .optional()
      .describe(
        "makes the policy of guardrails.permissionsBoundary in every account, which roles of teams carry on to those that they make: services",
      ),
    workloadRoles: z.record(name, workloadRoleSchema).default({}).describe("roles of workloads by name"),
    groups: z
      .record(
        name,
        policiesSchema
          .omit({ boundary: true })
          .describe("a group of IAM users: managedPolicies, policy, powers"),
      )
      .default({})
      .describe("groups of IAM users by name; each account has those of its users"),
    users: z
      .record(
        z
          .string()
          .regex(/^[A-Za-z0-9][A-Za-z0-9+=,.@_-]{0,63}$/)
          .describe("the name of an IAM user, at most 64 characters"),
        z
          .strictObject({
            account: formats.accountName,
            groups: z.array(name).min(1).describe("names of groups, at least one"),
            reason: formats.reason,
            expires: formats.date,
          })
          .describe("an IAM user: account, groups, reason, expires"),
      )
      .default({})
      .describe("IAM users, which are exceptions: people have IAM Identity Center, machines have roles"),
    serviceLinkedRoles: z
      .array(
        z
          .strictObject({
            service: z
              .string()
              .regex(/^[a-z0-9.-]+\.amazonaws\.com$/)
              .describe("a service principal, for example autoscaling.amazonaws.com"),
            ...targets,
          })
          .describe("a service-linked role: service, and accounts, ous or tags"),
      )
      .default([])
      .describe("service-linked roles that must be there before something uses them"),
    rolesAnywhere: z
      .record(
        name,
        policiesSchema
          .extend({
            account: formats.accountName,
            authority: z
              .union([
                z.strictObject({
                  acmPca: z
                    .string()
                    .regex(
                      /^arn:aws(?:-cn|-us-gov)?:acm-pca:[a-z0-9-]+:\d{12}:certificate-authority\/[0-9a-f-]{36}$/,
                    )
                    .describe("the ARN of a certificate authority of AWS Private CA"),
                }),
                z.strictObject({
                  certificate: z
                    .string()
                    .max(8000)
                    .regex(/^-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+-----END CERTIFICATE-----\n?$/)
                    .describe("the certificate of an authority, PEM"),
                }),
              ])
              .describe("whose certificates are trusted: acmPca, or certificate"),
            commonName: z
              .string()
              .max(64)
              .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
              .describe("the common name (CN) of the certificates, without patterns"),
            reason: formats.reason,
          })
          .describe(
            "machines outside AWS: account, authority, commonName, policy, managedPolicies, boundary, powers, reason",
          ),
      )
      .default({})
      .describe("roles that machines outside AWS take by a certificate, by IAM Roles Anywhere"),
  })
  .describe("IAM in accounts: boundary, workloadRoles, groups, users, serviceLinkedRoles, rolesAnywhere");
