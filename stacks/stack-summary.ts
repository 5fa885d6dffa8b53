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
    "What the account has once: public access to S3 blocked for every bucket, and a strong password policy.",
  bootstrap:
    "What must exist before anything else: the role through which Terraform works in the account and, in the state account, the bucket, key and role for Terraform's state.",
  "contacts-and-budgets":
    "Whom AWS tells of abuse, bills and outages of each account, and a budget that tells when an account costs more than it should.",
  delegation:
    "Which account administers the security services of this region for the organization, so that daily work needs nobody in the management account.",
  encryption:
    "The account's keys in this region, one each for data, logs, backups and secrets, rotated every year and open only to the services they are for; and encryption of every new EBS volume.",
  "log-archive":
    "The central log archive: a bucket for each kind of evidence that admits one writer, from which nobody deletes.",
  network:
    "A VPC whose tiers are apart: public, private and database subnets with routes, network ACLs and security groups that name each other, endpoints bound to the organization, and flow logs in the archive.",
  organization:
    "The organization: its units, which account is in which, the policies that bind everybody in the member accounts, administrators included, and who administers services for all.",
  "organization-trail":
    "The trail that records every account in every region: signed, encrypted, delivered to the log archive, and watched for unusual activity.",
  region:
    "What the account has in this region: instance metadata by IMDSv2 only, and a default VPC that is closed.",
  web: "A web ACL (AWS WAF) that turns away known attacks, floods and unwanted sources, and logs what it saw to the archive.",
};
