import type { Estate } from "./estate";
import type { Concern, Placement } from "./placement";

/** What a stack protects, in a paragraph for the reader of its README. */
export function stackSummary(estate: Estate, { concern, subject }: Placement): string {
  const counts = concern === "web" && estate.organization.web[subject ?? ""]?.mode === "count";
  return counts
    ? `${summaries[concern]} This one only counts: it blocks nothing but known bad inputs until its mode is \`block\`, and so does not promise \`web.requests-filtered\`.`
    : summaries[concern];
}

const summaries: Readonly<Record<Concern, string>> = {
  account:
    "What the account has once: public access to S3 blocked for every bucket, a strong password policy, and roles for AWS Support, for AWS Config, for handing security events on, and for what mends findings, answers intruders and sends log groups.",
  bootstrap:
    "What must exist before anything else: the role through which Terraform works in the account and, in the state account, the bucket, key and role for Terraform's state.",
  compliance:
    "Rules of AWS Config that watch every account in this region, among them those for requirements of CIS that only a rule sees; and, at home, what gathers the findings of all.",
  "contacts-and-budgets":
    "Whom AWS tells of abuse, bills and outages of each account, and a budget that tells when an account costs more than it should.",
  delegation:
    "Which account administers the security services of this region for the organization, so that daily work needs nobody in the management account; and Security Hub in the management account, where that account cannot switch it on.",
  detection:
    "GuardDuty, Security Hub, Inspector and Macie of the account that administers them for the organization, in this region.",
  encryption:
    "The account's keys in this region, one each for data, logs, backups and secrets, rotated every year and open only to the services they are for; and encryption of every new EBS volume.",
  findings:
    "Where findings of every account and region arrive: people hear of what is urgent, a queue takes what needs work, and the log archive keeps all of it.",
  "global-events":
    "Forwards to the security bus what AWS tells in us-east-1 only, of an account that does not use that region otherwise: sign-ins of the root user, and notices about the account as a whole.",
  "log-archive":
    "The central log archive: a bucket for each kind of evidence that admits one writer, from which nobody deletes.",
  "log-destination":
    "The destination to which log groups of this region send, in every account of the organization; it passes them to the stream of the log archive, in the home region.",
  "malware-protection":
    "GuardDuty scans each object that comes into the named buckets of this region, by a role that reads and tags them.",
  "opt-in-regions":
    "The account's regions of opt-in, enabled before anything is made in them. To disable one takes its data away, so nothing here does.",
  network:
    "A VPC whose tiers are apart: public, private and database subnets with routes, network ACLs and security groups that name each other, endpoints bound to the organization, and flow logs in the archive.",
  organization:
    "The organization: its units, which account is in which, the policies that bind everybody in the member accounts, administrators included, and who administers services for all.",
  "organization-detection":
    "Detection in every account of the organization, in this region: those that are there, and each that joins.",
  "organization-trail":
    "The trail that records every account in every region: signed, encrypted, delivered to the log archive, and watched for unusual activity.",
  region:
    "What the account has in this region: settings that make nothing public by mistake, a closed default VPC, a record of every change by AWS Config, rules whose findings can be mended with the automations that mend them, an analyzer of what is shared outside, rules that hand security events on and, where they are switched on, automations that answer intruders and the subscription of log groups to the archive.",
  "trail-alarms":
    "Alarms on what the trail records: the fifteen events of the CIS benchmark in every account and region, failed sign-ins to IAM Identity Center, changes in regions that are not in use, and each use of a break-glass role.",
  web: "A web ACL (AWS WAF) that turns away known attacks, floods and unwanted sources, and logs what it saw to the archive.",
};
