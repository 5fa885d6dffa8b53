import { LogArchive } from "../../modules/logging/log-archive";
import { LogGroupStream } from "../../modules/logging/log-group-stream";
import type { Concern } from "../concern";
import { archivesLogGroups } from "../logging/archives-log-groups";
import { logBucketArn } from "../logging/log-bucket-arn";
import type { PalisadeStack } from "../palisade-stack";

const streamQuota =
  "One Firehose stream takes what log groups of all accounts and Regions send. Its direct PUT quota is 5 MiB a second in us-east-1, us-west-2 and eu-west-1, and 1 MiB in most other Regions. Ask AWS for more before a large organization subscribes. An alarm notifies you when it is too small.";

/** Where the logs of every account end up. */
export const logArchive: Concern = {
  name: "log-archive",
  summary:
    "The central log archive: a bucket for each kind of log. One writer can add to each, and nobody can delete from it.",
  places: (estate) => [{ account: estate.holder("log-archive"), region: estate.home }],
  after: [],
  firstApply: (estate) => (archivesLogGroups(estate) ? streamQuota : ""),
  define,
};

function define(stack: PalisadeStack): void {
  const { estate, accountId, administratorArns } = stack;
  const { names, organizationId, home } = estate;
  const { logging, regions } = estate.organization;
  const lock = logging.objectLock;
  const { buckets, key } = new LogArchive(stack, "LogArchive", {
    names,
    accountId,
    region: home,
    ...(organizationId !== undefined && { organizationId }),
    managementAccountId: estate.account(estate.holder("management")).id,
    securityAccountId: estate.account(estate.holder("security")).id,
    sourceAccountIds: estate.accountNames.map((name) => estate.account(name).id),
    sourceRegions: regions.enabled,
    administratorArns,
    objectLock:
      lock.mode === "none"
        ? "none"
        : {
            mode: lock.mode === "compliance" ? "COMPLIANCE" : "GOVERNANCE",
            retentionDays: lock.retentionDays,
          },
    archiveAfterDays: logging.archiveAfterDays,
    expireAfterDays: logging.expireAfterDays,
    lifecycle: logging.lifecycle,
  });
  if (!archivesLogGroups(estate)) return;
  new LogGroupStream(stack, "LogGroupStream", {
    names,
    accountId,
    region: home,
    sourceRegions: regions.enabled,
    bucketArn: logBucketArn(estate, "log-groups"),
    keyArn: key.resource.arn,
    made: buckets["log-groups"].policy,
  });
}
