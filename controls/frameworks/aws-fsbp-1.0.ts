import type { Framework } from "../framework";

/** AWS Foundational Security Best Practices 1.0.0: every control of IAM, and those of other services that are proved. */
export const awsFsbp10: Framework = {
  id: "fsbp",
  name: "AWS Foundational Security Best Practices 1.0.0",
  short: "FSBP",
  source:
    'AWS Security Hub User Guide, "AWS Foundational Security Best Practices standard" and the reference of controls',
  lists:
    "Every control of IAM in this standard; of other services those that an objective proves. Security Hub itself checks all of them. IAM.9 to IAM.20 and IAM.22 to IAM.28 are controls of other standards.",
  requirements: [
    { id: "Account.1", asks: "AWS knows a security contact", objectives: ["account.contacts-registered"] },
    { id: "CloudTrail.1", asks: "A trail records every Region", objectives: ["logging.every-region"] },
    { id: "CloudTrail.2", asks: "The trail is encrypted", objectives: ["logging.trail-validated"] },
    { id: "CloudTrail.4", asks: "Log files are signed", objectives: ["logging.trail-validated"] },
    { id: "CloudTrail.5", asks: "The trail reaches a log group", objectives: ["logging.trail-validated"] },
    {
      id: "Config.1",
      asks: "AWS Config records, by its service-linked role",
      objectives: ["compliance.resources-recorded"],
    },
    {
      id: "EC2.2",
      asks: "Default security groups admit nothing",
      objectives: ["account.default-network-closed", "network.defaults-closed"],
      remains: "Default groups of VPCs that others make: a rule of AWS Config finds them.",
    },
    {
      id: "EC2.6",
      asks: "VPCs record their flows",
      objectives: ["network.flows-logged"],
      remains: "VPCs that others make: a rule of AWS Config finds them.",
    },
    { id: "EC2.7", asks: "New volumes are encrypted", objectives: ["data.volumes-encrypted"] },
    {
      id: "EC2.8",
      asks: "Instances use IMDSv2",
      objectives: ["identity.metadata-service-v2"],
      remains: "Instances of before, and those that ask for IMDSv1: a rule of AWS Config finds them.",
    },
    {
      id: "EMR.2",
      asks: "EMR clusters cannot be made public",
      objectives: ["account.region-settings-closed"],
    },
    { id: "GuardDuty.1", asks: "GuardDuty is on", objectives: ["detection.threats-watched"] },
    {
      id: "IAM.1",
      asks: "Policies do not allow everything on everything",
      objectives: ["identity.sessions-limited", "identity.workloads-scoped", "compliance.rules-watch"],
      remains: "Policies that others write: a rule of AWS Config finds them.",
    },
    {
      id: "IAM.2",
      asks: "IAM users have no policies of their own",
      objectives: ["identity.users-need-mfa", "compliance.rules-watch"],
      remains: "Users that others make: a rule of AWS Config finds them.",
    },
    {
      id: "IAM.3",
      asks: "Access keys are 90 days old at most",
      objectives: ["compliance.rules-watch"],
      remains: "A rule of AWS Config finds older ones; replacing them is yours.",
    },
    {
      id: "IAM.4",
      asks: "The root user has no access key",
      objectives: ["governance.root-centralized", "compliance.rules-watch"],
      remains: "A rule of AWS Config finds a key; the management account's is removed by hand.",
    },
    {
      id: "IAM.5",
      asks: "IAM users with a password have MFA",
      objectives: ["identity.users-need-mfa", "compliance.rules-watch"],
      remains: "People register their devices themselves; until then they can do nothing else.",
    },
    {
      id: "IAM.6",
      asks: "The root user has a hardware device for MFA",
      objectives: ["compliance.rules-watch"],
      remains: "A rule of AWS Config finds a root user without; registering the device is yours.",
    },
    { id: "IAM.7", asks: "Passwords are strong", objectives: ["account.passwords-strong"] },
    {
      id: "IAM.8",
      asks: "Unused credentials of IAM users are removed",
      objectives: ["compliance.rules-watch"],
      remains: "A rule of AWS Config finds them after 45 days; removing them is yours.",
    },
    {
      id: "IAM.21",
      asks: "Policies do not allow all of a service",
      objectives: ["compliance.rules-watch"],
      remains:
        "A rule of AWS Config finds them. The permissions boundary allows whole services, as a ceiling that grants nothing.",
    },
    {
      id: "S3.1",
      asks: "The account blocks public access to S3",
      objectives: ["account.s3-public-access-blocked"],
    },
    {
      id: "S3.5",
      asks: "Buckets take requests by TLS only",
      objectives: ["data.buckets-tls-only"],
      remains: "Buckets that others make: a rule of AWS Config finds them.",
    },
    {
      id: "S3.8",
      asks: "Buckets block public access",
      objectives: ["data.buckets-private"],
      remains: "Buckets that others make: the whole account blocks it, and a rule of AWS Config finds them.",
    },
    {
      id: "S3.12",
      asks: "Buckets decide access without ACLs",
      objectives: ["data.buckets-private"],
      remains: "Buckets that others make: a rule of AWS Config finds them.",
    },
    {
      id: "SNS.4",
      asks: "Topics are not public",
      objectives: ["alerting.topics-closed"],
      remains: "Topics that others make: IAM Access Analyzer finds those that are shared outside.",
    },
    {
      id: "SQS.1",
      asks: "Queues are encrypted",
      objectives: ["alerting.queues-closed"],
      remains: "Queues that others make: Security Hub finds them.",
    },
    {
      id: "SSM.7",
      asks: "SSM documents cannot be made public",
      objectives: ["account.region-settings-closed"],
    },
    {
      id: "WAF.10",
      asks: "Web ACLs have rules",
      objectives: ["web.requests-filtered"],
      remains: "Web ACLs that others make: Security Hub finds them.",
    },
    {
      id: "WAF.12",
      asks: "Rules of web ACLs have metrics",
      objectives: ["web.requests-logged"],
      remains: "Web ACLs that others make: Security Hub finds them.",
    },
  ],
};
