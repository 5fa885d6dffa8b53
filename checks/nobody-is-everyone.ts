import { policyStatements, type RenderedStatement } from "../controls/policy-statements";
import { resourcesOf } from "../controls/resources-of";
import type { Check } from "./check";

/**
 * No policy allows everyone anything. Independent scanners do not read key policies, so this is ours to catch.
 * VPC endpoint policies are exempt: they have no principal but everyone, and are bound by conditions, which
 * `network.endpoints-bound` proves. An event bus and a destination of log groups may admit the accounts of one
 * organization, which EventBridge and CloudWatch Logs know no other way to name. So may a key, whose policy would end
 * at some number of accounts, and the principals of its own account; `encryption.keys-closed` proves that it does so through
 * a service only. A bucket may admit a role of one name in the accounts of the organization.
 */
export const nobodyIsEveryone: Check = (stack) =>
  resourcesOf(stack)
    .filter(({ type }) => type !== "aws_vpc_endpoint")
    .flatMap(({ address, type, body }) =>
      Object.values(body)
        .flatMap(policyStatements)
        .filter(
          (statement) =>
            statement.Effect === "Allow" &&
            (isEveryone(statement.Principal) || statement.NotPrincipal !== undefined) &&
            !(ofOrganizations.includes(type) && isOfOrganization(statement)) &&
            !(type === "aws_s3_bucket_policy" && isOfOrganization(statement) && isOfOneRole(statement)) &&
            !(type === "aws_kms_key" && isOfAccount(statement)),
        )
        .map(
          ({ Sid }) =>
            `${address}: statement ${Sid ?? "without Sid"} allows everyone: name the roles or services it is for`,
        ),
    );

const ofOrganizations = [
  "aws_cloudwatch_event_bus_policy",
  "aws_cloudwatch_log_destination_policy",
  "aws_kms_key",
];

function isEveryone(principal: unknown): boolean {
  if (principal === "*") return true;
  if (principal === null || typeof principal !== "object") return false;
  return Object.values(principal).some((value) => (Array.isArray(value) ? value : [value]).includes("*"));
}

function isOfAccount({ Condition }: RenderedStatement): boolean {
  return /^\d{12}$/.test(String(Condition?.StringEquals?.["kms:CallerAccount"]));
}

function isOfOrganization({ Condition }: RenderedStatement): boolean {
  const id = Condition?.StringEquals?.["aws:PrincipalOrgID"];
  return typeof id === "string" && /^o-[a-z0-9]+$/.test(id);
}

function isOfOneRole({ Condition }: RenderedStatement): boolean {
  return /^arn:[^:]+:iam::\*:role\/[\w+=,.@-]+-\*?$/.test(String(Condition?.ArnLike?.["aws:PrincipalArn"]));
}
