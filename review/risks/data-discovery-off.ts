import { anyOf } from "../judges/any-of";
import { deletedOf } from "../judges/deleted-of";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

const deletedDiscovery = deletedOf(
  ["aws_macie2_account", "aws_macie2_classification_job", "aws_detective_graph"],
  "is destroyed with what it knows",
);

export const dataDiscoveryOff = {
  id: "data-discovery-off",
  severity: "medium",
  reason: "Personal data that lies open is no longer found.",
  advice: "Keep Macie on.",
  source: 'Amazon Macie User Guide, "Suspending Macie"',
  reads: {
    aws_macie2_account: ["status"],
    aws_macie2_classification_job: ["job_status"],
    aws_macie2_organization_configuration: ["auto_enable"],
    aws_detective_graph: [],
  },
  judge: anyOf(
    turnsBad({
      path: "status",
      absent: "ENABLED",
      bad: (status) => status === "PAUSED",
      message: "is paused",
    }),
    turnedOff("auto_enable", "no longer covers new accounts"),
    deletedDiscovery,
  ),
  cases: {
    dangerous: [
      {
        type: "aws_macie2_organization_configuration",
        before: { auto_enable: true },
        after: { auto_enable: false },
      },
      { type: "aws_detective_graph", before: {} },
      { type: "aws_macie2_classification_job", before: {} },
      { type: "aws_macie2_account", before: { status: "ENABLED" }, after: { status: "PAUSED" } },
      { type: "aws_macie2_account", before: {} },
    ],
    harmless: [{ type: "aws_macie2_account", before: { status: "PAUSED" }, after: { status: "ENABLED" } }],
  },
} as const satisfies Risk;
