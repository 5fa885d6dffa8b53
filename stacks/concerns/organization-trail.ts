import { logKinds } from "../../core/log-kind";
import { AuditTrail } from "../../modules/logging/audit-trail";
import { EventDataStore } from "../../modules/logging/event-data-store";
import type { Concern } from "../concern";
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
  define,
};

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
