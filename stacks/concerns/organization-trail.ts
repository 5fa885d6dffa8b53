import { logKinds } from "../../core/log-kind";
import { AuditTrail } from "../../modules/logging/audit-trail";
import { EventDataStore } from "../../modules/logging/event-data-store";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import { logBucketName } from "../logging/log-bucket-name";
import type { PalisadeStack } from "../palisade-stack";
import { logArchive } from "./log-archive";
import { organization } from "./organization";

/** Days for which CloudTrail Lake keeps events at most, at its price for seven years. */
const longestLakeDays = 2557;

/** The trail that records every account in every Region. */
export const organizationTrail: Concern = {
  name: "organization-trail",
  summary:
    "The CloudTrail trail that records every account in every Region: validated, encrypted, delivered to the log archive, and watched for unusual activity.",
  places: (estate) => [{ account: estate.holder("management"), region: estate.home }],
  after: [
    { concern: organization, of: "all" },
    { concern: logArchive, of: "all" },
  ],
  firstApply: otherTrails,
  define,
};

/** A copy of management events is free once for each account. Source: AWS CloudTrail pricing. */
const secondCopy = "a second copy of management events is charged, at 2 USD for 100,000 in most Regions";

function otherTrails(estate: Estate): string {
  const { organization } = estate.organization;
  if (organization === undefined) return "";
  if (organization.adopted.trail !== undefined) {
    return `The trail \`${organization.adopted.trail}\` is imported. From this apply on it delivers to the log archive; what its bucket holds stays there.`;
  }
  if (organization.controlTower === true) {
    return `The trail of AWS Control Tower stays beside this one: ${secondCopy}. Data events and insights are recorded here only.`;
  }
  return `Where the organization has a trail already, both record: ${secondCopy}. \`aws cloudtrail describe-trails\` shows it. To take it over, name it under \`organization.adopted.trail\`.`;
}

function define(stack: PalisadeStack): void {
  const { estate, accountId, administratorArns } = stack;
  const { names, organizationId } = estate;
  const { logging } = estate.organization;
  new AuditTrail(stack, "OrganizationTrail", {
    names,
    accountId,
    region: estate.home,
    organization: organizationId === undefined ? "none" : { id: organizationId },
    bucketName: logBucketName(estate, "cloudtrail"),
    logArchiveAccountId: estate.account(estate.holder("log-archive")).id,
    administratorArns,
    archiveBucketNames: logKinds.map((kind) => logBucketName(estate, kind)),
    s3DataEvents: logging.s3DataEvents,
    logGroupRetentionDays: logging.logGroupRetentionDays,
  });
  if (!estate.has("cloudtrail-lake")) return;
  new EventDataStore(stack, "Lake", {
    names,
    accountId,
    administratorArns,
    reach: organizationId === undefined ? "account" : "organization",
    retentionDays: Math.min(logging.logGroupRetentionDays, longestLakeDays),
  });
}
