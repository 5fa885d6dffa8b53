import { anyOf } from "../judges/any-of";
import { deletedOf } from "../judges/deleted-of";
import { grown } from "../judges/grown";
import { shrunk } from "../judges/shrunk";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

const aggregatorDeleted = deletedOf(
  ["aws_securityhub_finding_aggregator"],
  "is destroyed: findings of other Regions are no longer seen here",
);

export const securityControlOff = {
  id: "security-control-off",
  severity: "medium",
  reason: "What the control finds is no longer told.",
  advice: "Keep the control, or suppress single findings with a reason.",
  source: 'AWS Security Hub User Guide, "Disabling security controls"',
  reads: {
    aws_securityhub_standards_control: ["control_status"],
    aws_securityhub_standards_control_association: ["association_status"],
    aws_securityhub_configuration_policy: [
      "configuration_policy.security_controls_configuration.disabled_control_identifiers",
      "configuration_policy.service_enabled",
      "configuration_policy.enabled_standard_arns",
    ],
    aws_securityhub_finding_aggregator: ["linking_mode"],
  },
  judge: anyOf(
    turnsBad({
      path: "control_status",
      absent: "ENABLED",
      bad: (status) => status === "DISABLED",
      created: true,
      message: "is switched off",
    }),
    turnsBad({
      path: "association_status",
      absent: "ENABLED",
      bad: (status) => status === "DISABLED",
      created: true,
      message: "is switched off",
    }),
    grown(
      "configuration_policy.security_controls_configuration.disabled_control_identifiers",
      "switches more controls off",
    ),
    shrunk("configuration_policy.enabled_standard_arns", "judges fewer standards"),
    turnedOff("configuration_policy.service_enabled", "switches Security Hub off"),
    aggregatorDeleted,
  ),
  cases: {
    dangerous: [
      {
        type: "aws_securityhub_configuration_policy",
        before: { configuration_policy: [{ service_enabled: true }] },
        after: { configuration_policy: [{ service_enabled: false }] },
      },
      {
        type: "aws_securityhub_configuration_policy",
        before: { configuration_policy: [{ enabled_standard_arns: ["a", "b"] }] },
        after: { configuration_policy: [{ enabled_standard_arns: ["b"] }] },
      },
      {
        type: "aws_securityhub_configuration_policy",
        before: {
          configuration_policy: [
            { security_controls_configuration: [{ disabled_control_identifiers: ["a"] }] },
          ],
        },
        after: {
          configuration_policy: [
            { security_controls_configuration: [{ disabled_control_identifiers: ["a", "b"] }] },
          ],
        },
      },
      {
        type: "aws_securityhub_standards_control_association",
        before: { association_status: "ENABLED" },
        after: { association_status: "DISABLED" },
      },
      {
        type: "aws_securityhub_standards_control",
        before: { control_status: "ENABLED" },
        after: { control_status: "DISABLED" },
      },
      { type: "aws_securityhub_finding_aggregator", before: {} },
    ],
    harmless: [
      {
        type: "aws_securityhub_standards_control",
        before: { control_status: "DISABLED" },
        after: { control_status: "ENABLED" },
      },
    ],
  },
} as const satisfies Risk;
