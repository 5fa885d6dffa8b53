import type { Construct } from "constructs";
import { LogArchive } from "../modules/logging/log-archive";
import { LogGroupStream } from "../modules/logging/log-group-stream";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Where the logs of every account end up. */
export class LogArchiveStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate } = this;
    const { logging, regions } = estate.organization;
    const lock = logging.objectLock;
    const organization = estate.organizationId;
    const { buckets } = new LogArchive(this, "LogArchive", {
      names: estate.names,
      accountId: this.accountId,
      region: estate.home,
      ...(organization !== undefined && { organizationId: organization }),
      managementAccountId: estate.account(estate.holder("management")).id,
      securityAccountId: estate.account(estate.holder("security")).id,
      sourceAccountIds: estate.accountNames.map((name) => estate.account(name).id),
      sourceRegions: regions.enabled,
      administratorArns: this.administratorArns,
      objectLock:
        lock.mode === "none"
          ? "none"
          : {
              mode: lock.mode === "compliance" ? "COMPLIANCE" : "GOVERNANCE",
              retentionDays: lock.retentionDays,
            },
      archiveAfterDays: logging.archiveAfterDays,
      expireAfterDays: logging.expireAfterDays,
      lifetimes: logging.lifetimes,
    });
    if (estate.archivesLogGroups) {
      new LogGroupStream(this, "LogGroupStream", {
        names: estate.names,
        accountId: this.accountId,
        region: estate.home,
        sourceRegions: regions.enabled,
        bucketArn: estate.logBucketArn("log-groups"),
        made: buckets["log-groups"].policy,
      });
    }
  }
}
