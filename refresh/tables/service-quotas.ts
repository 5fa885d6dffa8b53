import { quotedFromPages } from "../quoted-from-pages";

const pages = [
  "IAM/latest/UserGuide/reference_iam-quotas.html",
  "awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html",
  "config/latest/developerguide/configlimits.html",
  "cost-management/latest/userguide/management-limits.html",
  "detective/latest/userguide/regions-limitations.html",
  "eventbridge/latest/userguide/eb-quota.html",
  "firehose/latest/dev/limits.html",
  "guardduty/latest/ug/guardduty_limits.html",
  "kms/latest/developerguide/resource-limits.html",
  "macie/latest/user/macie-quotas.html",
  "network-firewall/latest/developerguide/quotas.html",
  "organizations/latest/userguide/orgs_reference_limits.html",
  "securityhub/latest/userguide/securityhub_limits.html",
  "singlesignon/latest/userguide/limits.html",
  "verified-access/latest/ug/verified-access-quotas.html",
  "vpc/latest/userguide/amazon-vpc-limits.html",
  "waf/latest/developerguide/limits.html",
];

/** Rows with a number: the newest quotas are in tables on the page of each service. */
export const serviceQuotas = quotedFromPages(
  /\|.*\b\d[\d,]*\b/,
  pages.map((page) => `https://docs.aws.amazon.com/${page}`),
);
