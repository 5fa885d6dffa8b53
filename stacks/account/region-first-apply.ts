import { defaultVpcIn } from "../../config/default-vpc-in";
import type { Estate } from "../estate";
import { archivesLogGroups } from "../logging/archives-log-groups";
import type { Placement } from "../placement";
import { responsesInMode } from "../response/responses-in-mode";
import { optInNotice } from "./opt-in-notice";

function defaultVpc({ region }: Placement): string {
  return [
    "The default VPC is taken over and closed: what runs in it loses its network. The plan shows `aws_default_vpc` as created, although it exists. See for yourself:",
    `\`\`\`sh\naws ec2 describe-vpcs --region ${region} --filters Name=is-default,Values=true --query 'Vpcs[].VpcId'\n\`\`\``,
    `Where it shows none, the default VPC was deleted, and the plan ends with an error. To leave it deleted, set \`defaultVpc: { ${region}: absent }\` on this account, or for all accounts at the top of the file.`,
  ].join("\n\n");
}

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
  const choice = defaultVpcIn(estate.organization, placement.account, placement.region);
  return [
    `${optInNotice(estate, placement)}${choice === "absent" ? "" : defaultVpc(placement)}`,
    publicResources,
    existing,
    estate.has("session-logging") ? sessions : "",
    archivesLogGroups(estate) ? logGroups : "",
    responsesInMode(estate, "automatic").length > 0 ? automatic : "",
  ]
    .filter((text) => text !== "")
    .join("\n\n");
}
