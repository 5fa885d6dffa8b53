import type { Framework } from "../framework";

/**
 * CIS AWS Foundations Benchmark 7.0: the requirements that Terraform settles, and those that a rule of AWS Config
 * detects, as Palisade fulfils them today.
 */
export const cisAws70: Framework = {
  id: "cis-aws-7.0",
  name: "CIS AWS Foundations Benchmark 7.0",
  short: "CIS 7.0",
  source: "CIS AWS Foundations Benchmark 7.0.0",
  lists:
    "All seventy. What begins with `Detected:` is not set by Terraform: a rule of AWS Config finds who breaks it.",
  requirements: [
    {
      id: "2.1.1",
      asks: "Root access of member accounts is managed centrally",
      objectives: ["governance.root-centralized"],
    },
    {
      id: "2.1.2",
      asks: "Guardrails bind every account of the organization",
      objectives: ["governance.guardrails-attached"],
    },
    {
      id: "2.1.3",
      asks: "No workloads are in the management account",
      objectives: [],
      remains:
        "Services of the organization are administered elsewhere (2.1.6). What else is in the management account is yours to look at.",
    },
    {
      id: "2.1.4",
      asks: "Units follow environment and sensitivity",
      objectives: ["governance.accounts-organized"],
    },
    {
      id: "2.1.5",
      asks: "A delegated administrator manages policies of the organization",
      objectives: ["governance.policies-delegated"],
    },
    {
      id: "2.1.6",
      asks: "Delegated administrators manage services of the organization",
      objectives: ["governance.administration-delegated"],
    },
    { id: "2.2", asks: "Contact details are current", objectives: ["account.contacts-registered"] },
    { id: "2.3", asks: "A security contact is registered", objectives: ["account.contacts-registered"] },
    {
      id: "2.4",
      asks: "Detected: The root user has an access key, which no policy of the account limits.",
      objectives: ["compliance.rules-watch"],
    },
    {
      id: "2.5",
      asks: "Detected: The root user signs in without a second factor.",
      objectives: ["compliance.rules-watch"],
    },
    {
      id: "2.6",
      asks: "Detected: The root user's second factor is no hardware device.",
      objectives: ["compliance.rules-watch"],
    },
    {
      id: "2.7",
      asks: "The root user is not used for daily tasks",
      objectives: ["governance.guardrails-attached", "governance.root-centralized", "logging.events-alarmed"],
      remains: "No policy binds the root user of the management account; each use raises an alarm.",
    },
    {
      id: "2.8",
      asks: "Passwords have fourteen characters or more",
      objectives: ["account.passwords-strong"],
    },
    { id: "2.9", asks: "Passwords are not used again", objectives: ["account.passwords-strong"] },
    {
      id: "2.10",
      asks: "IAM users have MFA, without which they can do nothing. Detected: an IAM user signs in to the console without a second factor.",
      objectives: ["identity.users-need-mfa", "compliance.rules-watch"],
      remains: "People register their devices themselves; until then they can do nothing else.",
    },
    {
      id: "2.11",
      asks: "Detected: A password or access key has not been used for 45 days.",
      objectives: ["compliance.rules-watch"],
    },
    {
      id: "2.12",
      asks: "Detected: An access key is older than 90 days.",
      objectives: ["compliance.rules-watch"],
    },
    {
      id: "2.13",
      asks: "IAM users have what they may do from groups alone. Detected: a policy is attached to an IAM user, not to a group or role.",
      objectives: ["identity.users-need-mfa", "compliance.rules-watch"],
      remains: "Users that others make are detected, and not changed.",
    },
    {
      id: "2.14",
      asks: "No policy of permission sets or workloads allows everything on everything. Detected: a policy does.",
      objectives: ["identity.sessions-limited", "identity.workloads-scoped", "compliance.rules-watch"],
      remains:
        "AWS's policy AdministratorAccess is attached where the organization file names a permission set that administers, and to the role for emergencies.",
    },
    { id: "2.15", asks: "A role handles cases with AWS Support", objectives: ["account.support-reachable"] },
    {
      id: "2.16",
      asks: "Workloads have roles of their own. Detected: an instance has no role, so its software may hold keys instead.",
      objectives: ["identity.workloads-scoped", "compliance.rules-watch"],
      remains: "Instances that others start without a role are detected, and not changed.",
    },
    {
      id: "2.17",
      asks: "Detected: A server certificate in IAM has expired.",
      objectives: ["compliance.rules-watch"],
    },
    {
      id: "2.18",
      asks: "Access Analyzer finds what is shared outside, in every region",
      objectives: ["account.external-access-analyzed"],
    },
    {
      id: "2.19",
      asks: "People are managed in one place, and not as IAM users of each account",
      objectives: ["identity.access-by-groups"],
      remains:
        "It needs `identity.center` in the organization file. IAM users of before stay until you remove them; a rule of AWS Config finds those with unused credentials.",
    },
    {
      id: "2.20",
      asks: "Detected: Somebody may use CloudShell, which carries files past network controls.",
      objectives: ["compliance.rules-watch"],
    },
    {
      id: "2.21",
      asks: "No policy of a resource admits everybody",
      objectives: [
        "account.external-access-analyzed",
        "alerting.queues-closed",
        "alerting.topics-closed",
        "data.buckets-private",
        "encryption.keys-closed",
      ],
      remains: "Policies that others write: IAM Access Analyzer finds what is shared outside.",
    },
    {
      id: "3.1.1",
      asks: "Buckets deny requests without TLS",
      objectives: ["data.buckets-tls-only"],
      remains: "Buckets that others make: a rule of AWS Config finds them.",
    },
    {
      id: "3.1.2",
      asks: "Detected: A bucket's versions can be deleted without a second factor.",
      objectives: ["compliance.rules-watch"],
    },
    {
      id: "3.1.3",
      asks: "Data in S3 is discovered and classified",
      objectives: ["detection.data-discovered"],
    },
    {
      id: "3.1.4",
      asks: "Public access to S3 is blocked",
      objectives: ["account.s3-public-access-blocked", "data.buckets-private"],
    },
    {
      id: "3.2.1",
      asks: "Detected: A database's storage is not encrypted.",
      objectives: ["compliance.rules-watch"],
    },
    {
      id: "3.2.2",
      asks: "Detected: A database does not take minor versions by itself.",
      objectives: ["compliance.rules-watch"],
    },
    { id: "3.2.3", asks: "Detected: A database faces the internet.", objectives: ["compliance.rules-watch"] },
    {
      id: "3.2.4",
      asks: "Detected: A database is in one zone only.",
      objectives: ["compliance.rules-watch"],
    },
    {
      id: "3.3.1",
      asks: "Detected: A file system is not encrypted.",
      objectives: ["compliance.rules-watch"],
    },
    { id: "4.1", asks: "CloudTrail records every region", objectives: ["logging.every-region"] },
    { id: "4.2", asks: "Log file validation is on", objectives: ["logging.trail-validated"] },
    { id: "4.3", asks: "AWS Config records every region", objectives: ["compliance.resources-recorded"] },
    {
      id: "4.4",
      asks: "Access to the CloudTrail bucket is logged",
      objectives: ["logging.archive-immutable"],
    },
    {
      id: "4.5",
      asks: "CloudTrail logs are encrypted with a KMS key",
      objectives: ["logging.trail-validated"],
    },
    {
      id: "4.6",
      asks: "Keys are rotated",
      objectives: ["encryption.keys-rotated"],
      remains: "Keys that others make: a rule of AWS Config finds them.",
    },
    {
      id: "4.7",
      asks: "VPC flow logs are on",
      objectives: ["network.flows-logged"],
      remains: "VPCs that others make: a rule of AWS Config finds them.",
    },
    { id: "4.8", asks: "Writes to S3 objects are recorded", objectives: ["logging.object-writes-recorded"] },
    { id: "4.9", asks: "Reads of S3 objects are recorded", objectives: ["logging.object-reads-recorded"] },
    {
      id: "4.10",
      asks: "Web front ends of AWS log access",
      objectives: ["web.requests-logged"],
      remains: "Web ACLs alone. Load balancers, CloudFront and API Gateway log where you say so.",
    },
    { id: "5.1", asks: "Unauthorized calls raise an alarm", objectives: ["logging.events-alarmed"] },
    { id: "5.2", asks: "Sign-ins without MFA raise an alarm", objectives: ["logging.events-alarmed"] },
    { id: "5.3", asks: "Uses of the root user raise an alarm", objectives: ["logging.events-alarmed"] },
    { id: "5.4", asks: "Changes of IAM policies raise an alarm", objectives: ["logging.events-alarmed"] },
    { id: "5.5", asks: "Changes of trails raise an alarm", objectives: ["logging.events-alarmed"] },
    { id: "5.6", asks: "Failed sign-ins raise an alarm", objectives: ["logging.events-alarmed"] },
    { id: "5.7", asks: "Removals of keys raise an alarm", objectives: ["logging.events-alarmed"] },
    { id: "5.8", asks: "Changes of bucket policies raise an alarm", objectives: ["logging.events-alarmed"] },
    { id: "5.9", asks: "Changes of AWS Config raise an alarm", objectives: ["logging.events-alarmed"] },
    { id: "5.10", asks: "Changes of security groups raise an alarm", objectives: ["logging.events-alarmed"] },
    { id: "5.11", asks: "Changes of network ACLs raise an alarm", objectives: ["logging.events-alarmed"] },
    { id: "5.12", asks: "Changes of gateways raise an alarm", objectives: ["logging.events-alarmed"] },
    { id: "5.13", asks: "Changes of route tables raise an alarm", objectives: ["logging.events-alarmed"] },
    { id: "5.14", asks: "Changes of VPCs raise an alarm", objectives: ["logging.events-alarmed"] },
    {
      id: "5.15",
      asks: "Changes of the organization raise an alarm",
      objectives: ["logging.events-alarmed"],
    },
    { id: "5.16", asks: "Security Hub is on", objectives: ["detection.posture-managed"] },
    { id: "6.1.1", asks: "EBS volumes are encrypted by default", objectives: ["data.volumes-encrypted"] },
    {
      id: "6.1.2",
      asks: "Detected: A security group admits the internet to CIFS.",
      objectives: ["compliance.rules-watch"],
    },
    {
      id: "6.2",
      asks: "No network ACL admits the internet to administration ports",
      objectives: ["network.tiers-separated"],
      remains: "Network ACLs that others make; Security Hub finds them (EC2.21).",
    },
    {
      id: "6.3",
      asks: "No security group admits the IPv4 internet to administration ports",
      objectives: ["network.security-groups-tight", "compliance.rules-watch"],
    },
    {
      id: "6.4",
      asks: "No security group admits the IPv6 internet to administration ports",
      objectives: ["network.security-groups-tight", "compliance.rules-watch"],
    },
    {
      id: "6.5",
      asks: "Default security groups admit nothing",
      objectives: ["account.default-network-closed", "network.defaults-closed"],
      remains: "Default groups of VPCs that others make: a rule of AWS Config finds them.",
    },
    {
      id: "6.6",
      asks: "Routes of VPC peering are narrow",
      objectives: [],
      remains: "Palisade makes no peering. Whether yours is narrow is for you to judge.",
    },
    { id: "6.7", asks: "Instances use IMDSv2 only", objectives: ["identity.metadata-service-v2"] },
    {
      id: "6.8",
      asks: "AWS services are reached through endpoints",
      objectives: ["network.endpoints-bound"],
      remains: "Which services your workloads need endpoints for is yours to say.",
    },
  ],
};
