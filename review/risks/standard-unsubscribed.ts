import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const standardUnsubscribed = {
  id: "standard-unsubscribed",
  severity: "high",
  reason: "A standard that is not judged is not kept for long.",
  advice: "Keep the subscription, or say which newer version takes its place.",
  source: 'AWS Security Hub User Guide, "Enabling and disabling security standards"',
  reads: {
    aws_securityhub_standards_subscription: [],
    aws_securityhub_configuration_policy_association: [],
    aws_securityhub_organization_configuration: [
      "auto_enable",
      "organization_configuration.configuration_type",
    ],
  },
  judge: anyOf(
    deleted("is destroyed: the standard is no longer judged"),
    turnedOff("auto_enable", "no longer covers new accounts"),
    turnsBad({
      path: "organization_configuration.configuration_type",
      absent: "CENTRAL",
      bad: (kind) => kind === "LOCAL",
      message: "lets each account configure itself",
    }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_securityhub_organization_configuration",
        before: { organization_configuration: [{ configuration_type: "CENTRAL" }] },
        after: { organization_configuration: [{ configuration_type: "LOCAL" }] },
      },
      {
        type: "aws_securityhub_organization_configuration",
        before: { auto_enable: true },
        after: { auto_enable: false },
      },
      { type: "aws_securityhub_standards_subscription", before: {} },
    ],
    harmless: [{ type: "aws_securityhub_standards_subscription", after: {} }],
  },
} as const satisfies Risk;
