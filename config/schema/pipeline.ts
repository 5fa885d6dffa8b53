import { z } from "zod";
import { formats } from "./formats";
import { policiesSchema } from "./policies";

const number = (what: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,19}$/)
    .describe(`${what}: digits in quotes`);

const uuid = (what: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .describe(`${what}: a UUID in lower case, without braces`);

const slug = (what: string) =>
  z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9_.-]+$/)
    .describe(`${what}, without patterns: what matches others lets them in`);

const ref = (what: string) =>
  z
    .string()
    .max(200)
    .regex(/^(?![-/.])[A-Za-z0-9_./+#@-]+\*?$|^\*$/)
    .describe(`the name of a ${what}, or a beginning of names before *, for example release/*`);

const named = (what: string) =>
  z.strictObject({ name: slug(`the name of the ${what}`), id: number(`the number of the ${what}`) });

const role = z
  .strictObject({
    accounts: z
      .array(formats.accountName)
      .min(1)
      .describe("names of the accounts that have it, at least one"),
    branches: z.array(ref("branch")).default([]).describe("branches whose jobs may take it"),
    tags: z.array(ref("tag")).default([]).describe("tags of the repository whose jobs may take it"),
    environments: z
      .array(
        z
          .string()
          .max(255)
          .regex(/^[A-Za-z0-9][A-Za-z0-9 _.:/-]*$/)
          .describe("the name of an environment, or its UUID in Bitbucket"),
      )
      .default([])
      .describe("environments whose jobs may take it: names, or UUIDs in Bitbucket"),
    pullRequests: z
      .boolean()
      .default(false)
      .describe("true: jobs that a pull request starts may take it too, which only reads"),
    phases: z
      .array(z.enum(["plan", "apply"]))
      .default([])
      .describe("phases of runs of HCP Terraform: plan, apply"),
    access: z
      .union([z.enum(["read", "deployment"]), policiesSchema])
      .describe(
        "read: how everything is set up, and no data; deployment: it applies this organization's stacks; or policies of its own: managedPolicies, policy, boundary, powers",
      ),
    state: z
      .strictObject({
        bucket: z
          .string()
          .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
          .describe("the name of a bucket"),
        path: z
          .string()
          .max(500)
          .regex(/^[A-Za-z0-9][A-Za-z0-9_./-]*[A-Za-z0-9_-]$/)
          .describe("the path below which its states lie, without / at its ends"),
        keyArn: z
          .string()
          .regex(/^arn:aws(?:-cn|-us-gov)?:kms:[a-z0-9-]+:\d{12}:key\/[0-9a-f-]{36}$/)
          .describe("the ARN of the KMS key of the bucket"),
      })
      .optional()
      .describe("where Terraform keeps the state that it works on: bucket, path, keyArn"),
    sessionHours: z.int().min(1).max(12).default(1).describe("hours after which a session ends, 1 to 12"),
  })
  .describe(
    "a role of a pipeline: accounts, access, the jobs that may take it (branches, tags, environments, pullRequests, phases), state, sessionHours",
  );

const roles = z
  .record(
    z
      .string()
      .max(30)
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      .describe("the name of a role: lower case letters, digits and single hyphens, at most 30 characters"),
    role,
  )
  .describe("its roles by name, for example plan and apply-production");

/** A pipeline that works in accounts without keys, in the terms of its system. */
export const pipelineSchema = z
  .discriminatedUnion("system", [
    z.strictObject({
      system: z.literal("github"),
      owner: named("owner").describe("the owner of the repository: name, id"),
      repository: named("repository").describe("the repository: name, id"),
      enterprise: slug("the name of the enterprise")
        .optional()
        .describe("the name of the enterprise, where its tokens have an issuer of their own"),
      roles,
    }),
    z.strictObject({
      system: z.literal("gitlab"),
      project: z
        .string()
        .max(255)
        .regex(/^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)+$/)
        .describe(
          "the path of the project with its groups, for example acme/infrastructure, without patterns",
        ),
      projectId: number("the number of the project"),
      host: z
        .string()
        .max(200)
        .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
        .default("gitlab.com")
        .describe("the host of GitLab"),
      audience: z
        .string()
        .max(255)
        .regex(/^[A-Za-z0-9:/._-]+$/)
        .default("https://gitlab.com")
        .describe("what its jobs ask for as aud under id_tokens"),
      roles,
    }),
    z.strictObject({
      system: z.literal("bitbucket"),
      workspace: slug("the name of the workspace"),
      workspaceId: uuid("the id of the workspace"),
      repositoryId: uuid("the id of the repository"),
      roles,
    }),
    z.strictObject({
      system: z.literal("hcp-terraform"),
      organization: slug("the name of the organization"),
      project: z
        .string()
        .max(90)
        .regex(/^[A-Za-z0-9][A-Za-z0-9 _-]*$/)
        .describe("the name of the project, without patterns"),
      workspace: slug("the name of the workspace"),
      roles,
    }),
    z.strictObject({
      system: z.literal("buildkite"),
      organization: slug("the slug of the organization"),
      organizationId: uuid("the id of the organization"),
      pipeline: slug("the slug of the pipeline"),
      pipelineId: uuid("the id of the pipeline"),
      roles,
    }),
  ])
  .describe(
    "a pipeline: system (github, gitlab, bitbucket, hcp-terraform or buildkite), what identifies its repository there, roles",
  );
