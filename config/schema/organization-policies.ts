import { z } from "zod";
import { formats } from "./formats";

const days = z.int().min(1).max(36_500);

const backupPlan = z
  .strictObject({
    regions: z
      .array(formats.region)
      .min(1)
      .optional()
      .describe("Regions, at least one; default: all of regions.enabled"),
    schedule: z
      .string()
      .regex(
        /^(cron\([0-9A-Za-z?*,/#-]+( [0-9A-Za-z?*,/#-]+){5}\)|rate\(\d+ (minute|minutes|hour|hours|day|days)\))$/,
      )
      .describe("a schedule in UTC, for example cron(0 5 ? * * *)"),
    vault: z
      .string()
      .regex(/^[A-Za-z0-9_-]{2,50}$/)
      .describe("the name of a backup vault that exists in every account, 2 to 50 characters"),
    role: formats.roleName,
    tag: z
      .strictObject({
        key: z
          .string()
          .regex(/^(?!aws:)[A-Za-z0-9 _.:/=+@-]{1,128}$/i)
          .describe("a tag key that does not begin with aws:, at most 128 characters"),
        values: z
          .array(
            z
              .string()
              .regex(/^[A-Za-z0-9 _.:/=+@-]{1,256}$/)
              .describe("a tag value, at most 256 characters"),
          )
          .min(1)
          .describe("tag values, at least one"),
      })
      .describe("the tag of the resources to back up: key, values"),
    deleteAfterDays: days.describe("days after which a recovery point is deleted, 1 to 36500"),
    coldAfterDays: days
      .optional()
      .describe("days after which it moves to cold storage, at least 90 before deletion; default: never"),
    copyTo: z
      .string()
      .regex(/^arn:aws(?:-cn|-us-gov)?:backup:[a-z0-9-]+:\d{12}:backup-vault:[A-Za-z0-9_-]{2,50}$/)
      .optional()
      .describe("the ARN of a backup vault for a copy of every recovery point"),
  })
  .describe("a backup plan: regions, schedule, vault, role, tag, deleteAfterDays, coldAfterDays, copyTo");

/** Content of declarative, tag, backup and chat policies. A family without content has no policy attached. */
export const organizationPoliciesSchema = z
  .strictObject({
    imageProviders: z
      .array(
        z
          .string()
          .regex(/^(amazon|aws-marketplace|aws-backup-vault|\d{12})$/)
          .describe("amazon, aws-marketplace, aws-backup-vault or an account id in quotes"),
      )
      .min(1)
      .optional()
      .describe("owners of AMIs that may be launched, for the guardrail AllowImagesOfProviders"),
    tags: z
      .record(
        z
          .string()
          .regex(/^(?!aws:)[A-Za-z0-9 _.:/=+@-]{1,128}$/i)
          .describe("a tag key that does not begin with aws:, at most 128 characters"),
        z
          .strictObject({
            values: z
              .array(
                z
                  .string()
                  .regex(/^[A-Za-z0-9 _.:/=+@-]{1,255}\*?$/)
                  .describe("a tag value that may end in *"),
              )
              .min(1)
              .optional()
              .describe("compliant values, at least one; default: any"),
            enforcedFor: z
              .array(
                z
                  .string()
                  .regex(/^[a-z0-9-]+:[A-Za-z0-9_/-]+$/)
                  .describe("a resource type, for example ec2:instance"),
              )
              .min(1)
              .optional()
              .describe("resource types for which noncompliant values are denied; default: only reported"),
          })
          .describe("the rules for a tag: values, enforcedFor"),
      )
      .optional()
      .describe("tag keys in their required spelling, for the guardrail EnforceTags"),
    backup: z
      .record(formats.accountName, backupPlan)
      .optional()
      .describe("backup plans by name, for the guardrail BackUpByTag"),
    chat: z
      .strictObject({
        slackWorkspaces: z
          .array(
            z
              .string()
              .regex(/^T[A-Z0-9]{8,12}$/)
              .describe("the id of a Slack workspace, for example T0123456789"),
          )
          .default([])
          .describe("Slack workspaces; without any, Slack is disabled"),
        teams: z
          .record(
            z.uuid().describe("the id of a Microsoft Teams tenant"),
            z.array(z.uuid().describe("the id of a team")).min(1).describe("ids of teams, at least one"),
          )
          .default({})
          .describe("Microsoft Teams: tenant id, and the ids of its teams; without any, Teams is disabled"),
      })
      .optional()
      .describe("chat clients that may operate accounts, for the guardrail LimitChatClients"),
  })
  .describe("content of declarative, tag, backup and chat policies: imageProviders, tags, backup, chat");
