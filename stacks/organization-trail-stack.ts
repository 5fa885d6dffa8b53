import type { Construct } from "constructs";
import { logKinds } from "../core/log-kind";
import { AuditTrail } from "../modules/logging/audit-trail";
import { EventDataStore } from "../modules/logging/event-data-store";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Days for which CloudTrail Lake keeps events at most, at its price for seven years. */
const longestLakeDays = 2557;

/** The trail that records every account in every region. */
export class OrganizationTrailStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate } = this;
    const organization = estate.organizationId;
    new AuditTrail(this, "OrganizationTrail", {
      names: estate.names,
      accountId: this.accountId,
      region: estate.home,
      organization: organization === undefined ? "none" : { id: organization },
      bucketName: estate.logBucketName("cloudtrail"),
      logArchiveAccountId: estate.account(estate.holder("log-archive")).id,
      administratorArns: this.administratorArns,
      archiveBucketNames: logKinds.map((kind) => estate.logBucketName(kind)),
      s3DataEvents: estate.organization.logging.s3DataEvents,
      logGroupRetentionDays: estate.organization.logging.logGroupRetentionDays,
    });
    if (!estate.has("cloudtrail-lake")) return;
    new EventDataStore(this, "Lake", {
      names: estate.names,
      accountId: this.accountId,
      administratorArns: this.administratorArns,
      reach: organization === undefined ? "account" : "organization",
      retentionDays: Math.min(estate.organization.logging.logGroupRetentionDays, longestLakeDays),
    });
  }
}
