import { WebLogBucket } from "../../modules/web/web-log-bucket";
import type { Concern } from "../concern";
import { logBucketArn } from "../logging/log-bucket-arn";
import { logsToArchive } from "../web/logs-to-archive";
import { webAclRegion } from "../web/web-acl-region";
import { logArchive } from "./log-archive";
import { organization } from "./organization";

/** Where web ACLs of one account and Region log to. */
export const webLogs: Concern = {
  name: "web-logs",
  summary:
    "The bucket to which web ACLs of this account and Region log. S3 replicates every log to the log archive, since AWS WAF delivers to no bucket of another account; what lies here is let go of after thirty days.",
  places: (estate) => {
    const places = Object.values(estate.organization.web)
      .filter(({ account }) => estate.exists(account) && !logsToArchive(estate, account))
      .map((acl) => ({ account: acl.account, region: webAclRegion(estate, acl) }));
    const unique = new Map(places.map((place) => [`${place.account} ${place.region}`, place]));
    return [...unique.values()];
  },
  after: [
    { concern: organization, of: "all" },
    { concern: logArchive, of: "all" },
  ],
  define: (stack) => {
    const { estate, accountId, administratorArns } = stack;
    const archive = estate.account(estate.holder("log-archive"));
    new WebLogBucket(stack, "WebLogs", {
      names: estate.names,
      accountId,
      region: stack.placement.region,
      administratorArns,
      archive: {
        accountId: archive.id,
        region: estate.home,
        bucketArn: logBucketArn(estate, "waf"),
        keyAlias: estate.names.keyAlias("log-archive"),
      },
    });
  },
};
