import type { Framework } from "../framework";

/**
 * CIS AWS Foundations Benchmark 7.0: the requirements that Terraform settles and that Palisade fulfils today.
 * A requirement that is not listed is not claimed.
 */
export const cisAws70: Framework = {
  name: "CIS AWS Foundations Benchmark 7.0",
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
      id: "2.8",
      asks: "Passwords have fourteen characters or more",
      objectives: ["account.passwords-strong"],
    },
    { id: "2.9", asks: "Passwords are not used again", objectives: ["account.passwords-strong"] },
    { id: "3.1.1", asks: "Buckets deny requests without TLS", objectives: ["data.buckets-tls-only"] },
    {
      id: "3.1.4",
      asks: "Public access to S3 is blocked",
      objectives: ["account.s3-public-access-blocked", "data.buckets-private"],
    },
    { id: "4.1", asks: "CloudTrail records every region", objectives: ["logging.every-region"] },
    { id: "4.2", asks: "Log file validation is on", objectives: ["logging.trail-validated"] },
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
    { id: "4.6", asks: "Keys are rotated", objectives: ["encryption.keys-rotated"] },
    { id: "4.7", asks: "VPC flow logs are on", objectives: ["network.flows-logged"] },
    { id: "4.8", asks: "Writes to S3 objects are recorded", objectives: ["logging.every-region"] },
    { id: "6.1.1", asks: "EBS volumes are encrypted by default", objectives: ["data.volumes-encrypted"] },
    {
      id: "6.2",
      asks: "No network ACL admits the internet to administration ports",
      objectives: ["network.tiers-separated"],
    },
    {
      id: "6.3",
      asks: "No security group admits the IPv4 internet to administration ports",
      objectives: ["network.security-groups-tight"],
    },
    {
      id: "6.4",
      asks: "No security group admits the IPv6 internet to administration ports",
      objectives: ["network.security-groups-tight"],
    },
    {
      id: "6.5",
      asks: "Default security groups admit nothing",
      objectives: ["account.default-network-closed", "network.defaults-closed"],
    },
    { id: "6.7", asks: "Instances use IMDSv2 only", objectives: ["identity.metadata-service-v2"] },
    {
      id: "6.8",
      asks: "AWS services are reached through endpoints",
      objectives: ["network.endpoints-bound"],
    },
  ],
};
