import { AccountBaseline } from "../../modules/account/account-baseline";
import { ForwarderRole } from "../../modules/alerting/forwarder-role";
import { RemediationRole } from "../../modules/compliance/remediation-role";
import { GuardDutyRole } from "../../modules/detection/guard-duty-role";
import { LogSenderRole } from "../../modules/logging/log-sender-role";
import { publicBucketsNote } from "../account/public-buckets-note";
import { securityBusArn } from "../alerting/security-bus-arn";
import { recordedByControlTower } from "../compliance/recorded-by-control-tower";
import { remediationsOn } from "../compliance/remediations-on";
import type { Concern } from "../concern";
import { makesGuardDutyRole } from "../detection/makes-guard-duty-role";
import type { Estate } from "../estate";
import { archivesLogGroups } from "../logging/archives-log-groups";
import type { PalisadeStack } from "../palisade-stack";
import { addResponseRoles } from "../response/add-response-roles";

const guardDutyRoleExists =
  "The role AWSServiceRoleForAmazonGuardDuty is created here. It exists already where the account had GuardDuty before: `aws iam get-role --role-name AWSServiceRoleForAmazonGuardDuty` shows it. Then set `guardDutyRole: true` under `accounts.<name>.adopted`, and it is imported.";

/** What an account has once, whatever its Regions. */
export const account: Concern = {
  name: "account",
  summary:
    "What the account has once: S3 public access blocked for every bucket, a strong password policy, and roles for AWS Support, for AWS Config, for forwarding security events and, where they are enabled, for remediation, for response automations and for sending log groups to the archive.",
  places: (estate) =>
    estate.accountNames.map((name) => ({ account: name, region: estate.home, scope: "global" })),
  after: [],
  firstApply: (estate, { account }) =>
    [makesGuardDutyRole(estate, account) ? guardDutyRoleExists : "", publicBucketsNote(estate, account)]
      .filter((text) => text !== "")
      .join("\n\n"),
  define,
};

function define(stack: PalisadeStack): void {
  const { estate, accountId, placement } = stack;
  const { names } = estate;
  const { partition, prefix } = names;
  const { adopted, publicBuckets } = estate.account(placement.account);
  const baseline = new AccountBaseline(stack, "Account", {
    partition,
    accountId,
    supportRoleName: names.account.supportRole(),
    supportPrincipals: estate.organization.supportPrincipals ?? estate.trustedPrincipals(placement.account),
    ...(estate.organizationId !== undefined && { organizationId: estate.organizationId }),
    configRole: configRole(estate, placement.account),
    publicBucketPolicies: publicBuckets === undefined ? "blocked" : "allowed",
  });
  if (estate.organization.supportPrincipals === undefined) {
    stack.addExceptions(baseline.supportRole.resource, [
      "It trusts the roles that run Terraform, since supportPrincipals names no roles of people.",
    ]);
  }
  if (publicBuckets !== undefined) {
    stack.addExceptions(baseline.resource, [
      `Bucket policies may be public until ${publicBuckets.expires}: ${publicBuckets.reason}`,
    ]);
  }
  // Its administrator can enable GuardDuty in the management account only where this role exists.
  if (makesGuardDutyRole(estate, placement.account)) {
    new GuardDutyRole(stack, "GuardDuty", {
      partition,
      accountId,
      role: adopted.guardDutyRole === true ? "adopted" : "made",
    });
  }
  new ForwarderRole(stack, "Forwarder", {
    roleName: names.alerting.forwarderRole(),
    partition,
    accountId,
    rulePrefix: `${prefix}-`,
    busArn: securityBusArn(estate),
  });
  if (archivesLogGroups(estate)) {
    new LogSenderRole(stack, "LogSender", { roleName: names.logging.logSenderRole(), partition, accountId });
  }
  addResponseRoles(stack);
  const remediations = remediationsOn(estate, stack.placement.account);
  if (remediations.length > 0) {
    new RemediationRole(stack, "Remediation", {
      roleName: names.compliance.remediationRole(),
      partition,
      accountId,
      remediations,
    });
  }
}

/** AWS Control Tower brings a role of its own for its recorder. */
function configRole(estate: Estate, account: string): "adopted" | "made" | "none" {
  if (!estate.has("config-recorder") || recordedByControlTower(estate, account)) return "none";
  return estate.account(account).adopted.configRole === true ? "adopted" : "made";
}
