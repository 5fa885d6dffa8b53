import { judged } from "../judged";
import type { Objective } from "../objective";

const types = ["ACCOUNT", "ORGANIZATION", "ACCOUNT_UNUSED_ACCESS", "ORGANIZATION_UNUSED_ACCESS"];

/** What is shared with strangers, or granted and never used, comes to light. */
export const accountExternalAccessAnalyzed = {
  id: "account.external-access-analyzed",
  promise: "IAM Access Analyzer finds what is reachable from outside, in every account and region.",
  source: "CIS AWS Foundations 7.0 2.18; AWS Security Hub IAM.28",
  proof: (stack) =>
    judged(stack, "aws_accessanalyzer_analyzer", (body) =>
      types.includes(String(body["type"])) ? undefined : "it says not what it analyzes",
    ),
} as const satisfies Objective;
