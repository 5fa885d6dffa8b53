import type { Estate } from "../estate";
import { archivesLogGroups } from "../logging/archives-log-groups";
import type { Placement } from "../placement";
import { responsesInMode } from "../response/responses-in-mode";
import { optInNotice } from "./opt-in-notice";

const defaultVpc =
  "The default VPC is imported and closed: what runs in it loses its network. Where the default VPC was deleted, AWS creates it again, closed. To leave it deleted, set `defaultVpc: absent`, for all accounts or on this one. The plan shows which it is.";

const publicResources =
  "What was public on purpose is closed, or can no longer be shared: EBS snapshots, AMIs, SSM documents and EMR clusters.";

const existing =
  "AWS Config has one recorder and one delivery channel in a Region, and Session Manager has one preferences document. Where they exist, say so under `accounts.<name>.adopted`, or the apply fails: `aws configservice describe-configuration-recorders` and `aws ssm describe-document --name SSM-SessionManagerRunShell` show them.\n\nA remediation waits until somebody starts it, unless the configuration says `automatic`.";

const sessions =
  "Session Manager sessions are logged from here on, and a session whose log cannot be written does not start. Instance roles need `logs:CreateLogStream`, `logs:DescribeLogGroups`, `logs:DescribeLogStreams` and `logs:PutLogEvents` first. Exclude `session-logging` until they have them.";

const logGroups =
  "From here on, log groups of the Standard class send their events to the log archive. The log group of the trail is excluded: the archive has the trail's own files. AWS allows one account-level subscription in an account and Region: remove yours first. A log group takes two subscriptions in all, this one included. `aws logs describe-account-policies --policy-type SUBSCRIPTION_FILTER_POLICY` shows yours.";

const automatic =
  "Automatic response automations act on the next GuardDuty finding of high severity. Each describes what it does and how to undo it: whoever runs the workloads should have read that.";

/** What to know before a region's stack is applied for the first time, as Markdown. */
export function regionFirstApply(estate: Estate, placement: Placement): string {
  const choice = estate.account(placement.account).defaultVpc ?? estate.organization.defaultVpc;
  return [
    `${optInNotice(estate, placement)}${choice === "absent" ? "" : defaultVpc}`,
    publicResources,
    existing,
    estate.has("session-logging") ? sessions : "",
    archivesLogGroups(estate) ? logGroups : "",
    responsesInMode(estate, "automatic").length > 0 ? automatic : "",
  ]
    .filter((text) => text !== "")
    .join("\n\n");
}
