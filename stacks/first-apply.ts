import { awsRegions } from "../core/aws-regions";
import type { Estate } from "./estate";
import type { Placement } from "./placement";

/** What to fill in when the accounts, and perhaps the organization, have been made. */
function awaited(estate: Estate): string {
  const names = estate.awaitedAccountNames;
  const making = estate.organization.organization?.id === undefined;
  if (names.length === 0 && !making) return "";
  const what = [...(making ? ["the organization"] : []), ...names.map((name) => `the account \`${name}\``)];
  const then = estate.founding
    ? "Only what makes them is here yet: the other stacks name their ids."
    : "Stacks in these accounts follow when their ids are known.";
  return `This makes ${what.join(", ")}. Afterwards, \`terraform output\` shows the ids: write them into the organization file (\`${making ? "organization.id`, `organization.rootId`, `" : ""}accounts.<name>.id\`) and export again. ${then} AWS takes a few minutes for each account, and each needs an e-mail address of its own.\n\n`;
}

function organization(estate: Estate): string {
  const adopted = estate.organization.organization?.id !== undefined;
  return `${adopted ? adoption : ""}${guardrails}`;
}

const adoption = `The organization and its accounts exist and are adopted. The plan must say that they are imported, and nothing of them destroyed. Trusted services and policy types that the configuration does not list are switched off.

`;

const guardrails = `Guardrails bind everybody in the accounts at once. In an organization that is in use, attach them to one unit first (\`guardrails.attach\`) and watch for denied calls in CloudTrail. Those that break running work most often:

- \`DenyInstanceCredentialsUnlessImdsV2\`: instances that still use version 1 of the metadata service lose their role. The CloudWatch metric \`MetadataNoToken\` counts them.
- \`DenyLaunchesUnlessImdsV2\`: launches must ask for version 2, by launch template or by the default that the region stacks set.
- \`DenyRegionsUnlessEnabled\`: whatever runs in another region.
- \`BlockPublicSnapshots\`, \`BlockPublicImages\`: what was public on purpose.
- \`DenyForeignIdentities\`, \`DenyForeignResources\`: partners and vendors that \`perimeter\` does not name. Look for them in CloudTrail and with IAM Access Analyzer first.
- \`DenyLongLivedCredentialsUnlessAccessRole\`: pipelines that make IAM users or rotate access keys.

An account that is removed from the configuration is not removed from the organization: the plan shows a destroy, which AWS refuses when it is applied, since the deployment role may not remove accounts. Take it out of the state first, with \`terraform state rm\`.`;

const encryption = `Every new volume of the region is encrypted with the data key from here on. Roles that launch instances from encrypted images or snapshots need IAM permission to use it through EC2. If EC2 Auto Scaling works in the account (EKS and ECS on EC2 use it), set \`autoScaling: used\` on the account first, after its service-linked role exists: \`aws iam create-service-linked-role --aws-service-name autoscaling.amazonaws.com\`.`;

const recording = `What was public on purpose, snapshots, images, SSM documents or EMR clusters, is closed or can be shared no more.\n\nAWS Config keeps one recorder and one delivery channel in a region, and Session Manager one document of preferences. Where they exist, say so under \`accounts.<name>.adopted\`, or the apply fails: \`aws configservice describe-configuration-recorders\` and \`aws ssm describe-document --name SSM-SessionManagerRunShell\` tell. Remediations wait in AWS Config until somebody starts them, except those that the configuration calls automatic.`;

const sessions = `Sessions are logged from here on, and one whose log cannot be written does not start: roles of instances need \`logs:CreateLogStream\`, \`logs:DescribeLogGroups\`, \`logs:DescribeLogStreams\` and \`logs:PutLogEvents\` first. Leave \`session-logging\` out until they have them.`;

const answers =
  "Answers to findings that the configuration calls automatic act on the next finding of high severity. Each says in its description what it does and what undoes it: whoever runs the workloads should have read that.";

const scanned =
  "The buckets must be there, in this account and region. Scans take a moment and only tag: where nobody may read an object that is not tagged `GuardDutyMalwareScanStatus: NO_THREATS_FOUND`, the bucket's policy must say so. GuardDuty switches their notifications to EventBridge on: where Terraform keeps a bucket's notifications, it must say `eventbridge = true`, or the two undo each other. A bucket under a key of its own needs a key policy that lets the account's roles use the key through S3. The AWS provider takes no notice when `prefixes` are removed: apply with `-replace` then, or the old ones stay.";

const enabling =
  "AWS takes minutes to enable a region, at times hours, and refuses to enable one that is enabled: say `optedIn: true` for it under `accounts.<name>.adopted.regions`, and it is imported. `aws account list-regions --region-opt-status-contains ENABLED` tells.";

const assessing =
  "Audit Manager must be set up in this account and region already, for the organization where it assesses other accounts, and the bucket for reports must be there: AWS admits no new customers.";

const stream =
  "One stream takes what log groups of all accounts and regions send. Its quota of direct PUT is 5 MiB a second in us-east-1, us-west-2 and eu-west-1, and 1 MiB in most other regions: ask AWS for more before a large organization subscribes. An alarm tells when it does not suffice.";

const logGroups = `What log groups of the Standard class take in goes to the log archive from here on. The log group of the trail is left out: the archive has what the trail records. AWS allows one account-level subscription in an account and region: remove yours first. A log group takes two subscriptions in all, this one included. \`aws logs describe-account-policies --policy-type SUBSCRIPTION_FILTER_POLICY\` tells.`;

const detection = `A region has one GuardDuty detector, one Security Hub and one Macie session. Where the security account has them already, say so under \`accounts.<name>.adopted\`, and they are imported. Registered administrators of these services must be this account, or none yet: AWS changes them only after the old one is removed.`;

const organizationDetection = `Every account of the organization is taken in, and each that joins. Accounts that belong to another administrator of GuardDuty, Security Hub, Inspector, Macie or Detective must leave it first. Security Hub's central configuration replaces what accounts chose for themselves.`;

const delegation =
  "Security Hub is switched on in the management account here. Where it is on already, say `securityHub: true` under `accounts.<name>.adopted`, and it is imported.";

const guardDutyRole =
  "The role AWSServiceRoleForAmazonGuardDuty is made here. Where it exists, in an account that had GuardDuty before, say `guardDutyRole: true` under `accounts.<name>.adopted`, and it is imported: `aws iam get-role --role-name AWSServiceRoleForAmazonGuardDuty` tells.";

const confirmation =
  "Each address gets a message from Amazon SNS and must confirm it: until then it is told nothing, and Terraform shows the subscription as pending. Channels of Slack need their workspace first: somebody authorizes it once in this account, in the console of Amazon Q Developer in chat applications.";

const compliance = `Every account needs its recorder in this region first, or AWS Config refuses the rules there; accounts that do not use the region are excluded. AWS Config works through all accounts, so a rule takes minutes.`;

function region(estate: Estate, placement: Placement): string {
  const choice = estate.account(placement.account).defaultVpc ?? estate.organization.defaultVpc;
  const network =
    choice === "absent"
      ? ""
      : "The default VPC is adopted and closed: what runs in it loses its network. Where it was deleted, AWS makes it again, closed; set `defaultVpc: absent` (for all, or on the account) to leave it absent. The plan shows which it is.";
  return [
    `${optIn(estate, placement)}${network}`,
    recording,
    estate.has("session-logging") ? sessions : "",
    estate.archivesLogGroups ? logGroups : "",
    estate.responses("automatic").length > 0 ? answers : "",
  ]
    .filter((text) => text !== "")
    .join("\n\n");
}

/** Regions of opt-in are off until the account enables them, which takes AWS minutes to hours. */
function optIn(estate: Estate, { region, account }: Placement): string {
  if (estate.enabledByTerraform(account).includes(region)) return "";
  return awsRegions.some(({ name, optIn }) => name === region && optIn)
    ? `\`${region}\` must be enabled in ${account} before anything can be applied there: \`aws account enable-region --region-name ${region}\`.\n\n`
    : "";
}

/** What to know before a stack is applied for the first time, as Markdown; undefined where there is nothing. */
export function firstApply(estate: Estate, placement: Placement): string | undefined {
  if (placement.concern === "organization") {
    return `${awaited(estate)}${organization(estate)}`;
  }
  if (placement.concern === "region") return region(estate, placement);
  if (placement.concern === "detection") return `${optIn(estate, placement)}${detection}`;
  if (placement.concern === "log-archive" && estate.archivesLogGroups) return stream;
  if (placement.concern === "malware-protection") return scanned;
  if (placement.concern === "opt-in-regions") return enabling;
  if (placement.concern === "organization-detection") return organizationDetection;
  if (placement.concern === "findings" || placement.concern === "trail-alarms") return confirmation;
  if (placement.concern === "compliance") {
    const assessed = estate.has("audit-manager") && placement.region === estate.home;
    return assessed ? `${compliance}\n\n${assessing}` : compliance;
  }
  if (placement.concern === "delegation" && estate.has("security-hub")) return delegation;
  if (placement.concern === "account" && estate.makesGuardDutyRole(placement.account)) return guardDutyRole;
  if (placement.concern === "encryption") return `${optIn(estate, placement)}${encryption}`;
  if (placement.concern !== "bootstrap") return undefined;
  const access = estate.accessRoleArn(placement.account);
  const through =
    access === undefined
      ? "Run it with credentials of this account that may administer it."
      : `Run it with credentials that may assume \`${access}\`; AWS trusts the management account with that role.`;
  if (placement.account !== estate.organization.state.account) return through;
  return `${through}

The bucket that is to hold the state is made here, so the first apply keeps its state beside the code, and then moves it:

\`\`\`sh
printf 'terraform {\\n  backend "local" {}\\n}\\n' > backend_override.tf
terraform init
terraform apply
rm backend_override.tf
terraform init -migrate-state
rm -f terraform.tfstate terraform.tfstate.backup
\`\`\`

The last \`init\` reaches the bucket through the role \`${estate.names.bootstrap.stateRole()}\`, which \`deployment.trustedPrincipals\` and \`managementTrustedPrincipals\` may assume: whoever runs this must be among them.`;
}
