import { anyOf } from "../judges/any-of";
import { deletedOf } from "../judges/deleted-of";
import type { Judge } from "../judges/judge";
import { shown } from "../judges/shown";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

/** For which members it is switched on: all, those to come, none. */
const reach = ["NONE", "NEW", "ALL"];

function lessEnabled(path: string): Judge {
  return (change) => {
    const of = (values: unknown) => {
      const value = valuesAt(values, path)[0];
      return value === undefined
        ? undefined
        : reach.indexOf(value === true ? "NEW" : value === false ? "NONE" : String(value));
    };
    const [from, to] = [of(change.before), of(change.after)];
    if (from === undefined || to === undefined || to < 0 || to >= from) return undefined;
    return {
      message: "is switched on for fewer accounts",
      before: `${path}: ${shown(change, "before", path)}`,
      after: `${path}: ${shown(change, "after", path)}`,
    };
  };
}

const detectionDeleted = deletedOf(
  ["aws_guardduty_detector_feature", "aws_guardduty_malware_protection_plan", "aws_guardduty_member"],
  "is destroyed",
);

export const protectionPlanOff = {
  id: "protection-plan-off",
  severity: "high",
  reason: "A kind of threat is no longer looked for, in accounts that are there or in those to come.",
  advice: "Keep the protection plan on for every account.",
  source: 'Amazon GuardDuty User Guide, "GuardDuty protection plans"',
  reads: {
    aws_guardduty_detector_feature: ["status", "additional_configuration.status"],
    aws_guardduty_member_detector_feature: ["status"],
    aws_guardduty_organization_configuration_feature: ["auto_enable", "additional_configuration.auto_enable"],
    aws_guardduty_organization_configuration: ["auto_enable_organization_members", "auto_enable"],
    aws_guardduty_detector: ["datasources.s3_logs.enable", "datasources.kubernetes.audit_logs.enable"],
    aws_guardduty_malware_protection_plan: [],
    aws_guardduty_member: [],
  },
  judge: anyOf(
    turnsBad({
      path: "status",
      absent: "ENABLED",
      created: true,
      bad: (status) => status === "DISABLED",
      message: "is switched off",
    }),
    turnsBad({
      path: "additional_configuration.status",
      absent: "ENABLED",
      bad: (status) => status === "DISABLED",
      message: "switches an agent off",
    }),
    lessEnabled("auto_enable"),
    lessEnabled("auto_enable_organization_members"),
    lessEnabled("additional_configuration.auto_enable"),
    turnedOff("datasources.s3_logs.enable", "no longer reads S3 data events"),
    turnedOff("datasources.kubernetes.audit_logs.enable", "no longer reads Kubernetes audit logs"),
    detectionDeleted,
  ),
  cases: {
    dangerous: [
      { type: "aws_guardduty_detector_feature", after: { status: "DISABLED" } },
      {
        type: "aws_guardduty_detector",
        before: { datasources: [{ kubernetes: [{ audit_logs: [{ enable: true }] }] }] },
        after: { datasources: [{ kubernetes: [{ audit_logs: [{ enable: false }] }] }] },
      },
      {
        type: "aws_guardduty_detector",
        before: { datasources: [{ s3_logs: [{ enable: true }] }] },
        after: { datasources: [{ s3_logs: [{ enable: false }] }] },
      },
      {
        type: "aws_guardduty_organization_configuration_feature",
        before: { additional_configuration: [{ auto_enable: "ALL" }] },
        after: { additional_configuration: [{ auto_enable: "NONE" }] },
      },
      {
        type: "aws_guardduty_organization_configuration_feature",
        before: { auto_enable: "ALL" },
        after: { auto_enable: "NONE" },
      },
      {
        type: "aws_guardduty_detector_feature",
        before: { additional_configuration: [{ status: "ENABLED" }] },
        after: { additional_configuration: [{ status: "DISABLED" }] },
      },
      { type: "aws_guardduty_member", before: {} },
      { type: "aws_guardduty_malware_protection_plan", before: {} },
      { type: "aws_guardduty_detector_feature", before: {} },
      {
        type: "aws_guardduty_detector_feature",
        before: { status: "ENABLED" },
        after: { status: "DISABLED" },
      },
      {
        type: "aws_guardduty_organization_configuration",
        before: { auto_enable_organization_members: "ALL" },
        after: { auto_enable_organization_members: "NONE" },
      },
    ],
    harmless: [
      {
        type: "aws_guardduty_detector_feature",
        before: { status: "DISABLED" },
        after: { status: "ENABLED" },
      },
      {
        type: "aws_guardduty_organization_configuration",
        before: { auto_enable_organization_members: "NEW" },
        after: { auto_enable_organization_members: "ALL" },
      },
    ],
  },
} as const satisfies Risk;
