import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";

/** Signs of an intruder are looked for in every account, without anybody there having to switch it on. */
export const detectionThreatsWatched = {
  id: "detection.threats-watched",
  promise:
    "GuardDuty is enabled, publishes findings within fifteen minutes, and covers every account of the organization.",
  source: "AWS Security Hub GuardDuty.1; AWS Security Reference Architecture, Security Tooling account",
  proof: (stack) =>
    merged(
      judged(stack, "aws_guardduty_detector", (body) => {
        if (body["enable"] !== true) return "it is switched off";
        if (body["datasources"] !== undefined) return "it uses the deprecated datasources";
        return body["finding_publishing_frequency"] === "FIFTEEN_MINUTES"
          ? undefined
          : "findings are told later than after fifteen minutes";
      }),
      judged(stack, "aws_guardduty_organization_configuration", (body) =>
        body["auto_enable_organization_members"] === "ALL" ? undefined : "it excludes accounts",
      ),
    ),
} as const satisfies Objective;
