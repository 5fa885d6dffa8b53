import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";

/** What log groups take in is in the archive, too. */
export const loggingLogGroupsArchived = {
  id: "logging.log-groups-archived",
  promise:
    "What log groups of each account and Region receive is sent to the log archive, through a destination that accepts only the organization.",
  source: "AWS Security Reference Architecture, Log Archive account; NIST 800-53 r5 AU-9(2)",
  proof: (stack) =>
    merged(
      judged(stack, "aws_cloudwatch_log_account_policy", (body) => {
        if (body["policy_type"] !== "SUBSCRIPTION_FILTER_POLICY") return undefined;
        const { DestinationArn, FilterPattern, RoleArn } = JSON.parse(String(body["policy_document"])) as {
          readonly [key: string]: unknown;
        };
        if (!String(DestinationArn).includes(":destination:")) return "it sends to no destination";
        if (FilterPattern !== "") return "it sends only what a pattern matches";
        return RoleArn === undefined
          ? "an organization's destination takes nothing without a role"
          : undefined;
      }),
      judged(stack, "aws_cloudwatch_log_destination_policy", (body) => {
        const open = policyStatements(body["access_policy"]).find(
          ({ Effect, Principal, Condition }) =>
            Effect === "Allow" &&
            Principal === "*" &&
            Condition?.StringEquals?.["aws:PrincipalOrgID"] === undefined,
        );
        return open === undefined ? undefined : `${open.Sid} admits accounts of others`;
      }),
    ),
} as const satisfies Objective;
