import { z } from "zod";
import { formats } from "./formats";

const days = z.int().min(1).max(36_500);

const backupPlan = z
  .strictObject({
    regions: z
      .array(formats.region)
      .min(1)
      .optional()
      .describe("regions, one at least; all enabled ones when left out"),
    schedule: z
      .string()
      .regex(
        /^(cron\([0-9A-Za-z?*,/#-]+( [0-9A-Za-z?*,/#-]+){5}\)|rate\(\d+ (minute|minutes|hour|hours|day|days)\))$/,
      )
      .describe("a schedule in UTC, for example cron(0 5 ? * * *)"),
    vault: z
      .string()
      .regex(/^[A-Za-z0-9_-]{2,50}$/)
      .describe("the name of a backup vault that every account has, 2 to 50 characters"),
    role: formats.roleName,
    tag: z
      .strictObject({
        key: z
          .string()
          .regex(/^(?!aws:)[A-Za-z0-9 _.:/=+@-]{1,128}$/i)
          .describe("a tag key that does not begin with aws:, 128 characters at most"),
        values: z
          .array(
            z
              .string()
              .regex(/^[A-Za-z0-9 _.:/=+@-]{1,256}$/)
              .describe("a tag value, 256 characters at most"),
          )
          .min(1)
          .describe("tag values, one at least"),
      })
      .describe("the tag of what is backed up: key, values"),
    deleteAfterDays: days.describe("days after which a recovery point is deleted, 1 to 36500"),
    coldAfterDays: days
      .optional()
      .describe(
        "days after which it moves to cold storage, at least 90 before it is deleted; never when left out",
      ),
    copyTo: z
      .string()
      .regex(/^arn:aws:backup:[a-z0-9-]+:\d{12}:backup-vault:[A-Za-z0-9_-]{2,50}$/)
      .optional()
      .describe("the ARN of a vault that receives a copy of every recovery point"),
  })
  .describe("a backup plan: regions, schedule, vault, role, tag, deleteAfterDays, coldAfterDays, copyTo");

/** What the policies that state settings say; a family of which nothing is said here has none attached. */
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
      .describe("who provides machine images that may be launched, for AllowImagesOfProviders"),
    tags: z
      .record(
        z
          .string()
          .regex(/^(?!aws:)[A-Za-z0-9 _.:/=+@-]{1,128}$/i)
          .describe("a tag key that does not begin with aws:, 128 characters at most"),
        z
          .strictObject({
            values: z
              .array(
                z
                  .string()
                  .regex(/^[A-Za-z0-9 _.:/=+@-]{1,255}\*?$/)
                  .describe("a tag value, which may end in *"),
              )
              .min(1)
              .optional()
              .describe("values that comply, one at least; any when left out"),
            enforcedFor: z
              .array(
                z
                  .string()
                  .regex(/^[a-z0-9-]+:[A-Za-z0-9_/-]+$/)
                  .describe("a resource type, for example ec2:instance"),
              )
              .min(1)
              .optional()
              .describe("resource types on which other values are refused; reported only when left out"),
          })
          .describe("what is required of a tag: values, enforcedFor"),
      )
      .optional()
      .describe("tag keys as they are to be written, for EnforceTags"),
    backup: z
      .record(formats.accountName, backupPlan)
      .optional()
      .describe("backup plans by name, for BackUpByTag"),
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
          .describe("Slack workspaces; Slack is off when there is none"),
        teams: z
          .record(
            z.uuid().describe("the id of a Microsoft Teams tenant"),
            z.array(z.uuid().describe("the id of a team")).min(1).describe("ids of teams, one at least"),
          )
          .default({})
          .describe("Microsoft Teams: tenant id, and the ids of its teams; Teams is off when there is none"),
      })
      .optional()
      .describe("chat clients from which accounts may be operated, for LimitChatClients"),
  })
  .describe("what policies of settings say: imageProviders, tags, backup, chat");
