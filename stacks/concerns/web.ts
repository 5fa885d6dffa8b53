import { WebAcl } from "../../modules/web/web-acl";
import type { Concern } from "../concern";
import { logBucketArn } from "../logging/log-bucket-arn";
import type { PalisadeStack } from "../palisade-stack";
import { logsToArchive } from "../web/logs-to-archive";
import { logArchive } from "./log-archive";
import { webLogs } from "./web-logs";

const blocks =
  "An AWS WAF web ACL that blocks known attacks, floods and unwanted sources, and logs what it saw to the archive.";

/** One web ACL. */
export const web: Concern = {
  name: "web",
  summary: (estate, { subject = "" }) =>
    estate.organization.web[subject]?.mode === "count"
      ? `${blocks} This one only counts: until its mode is \`block\` it blocks nothing but known bad inputs, and so does not promise \`web.requests-filtered\`.`
      : blocks,
  places: (estate) =>
    Object.entries(estate.organization.web)
      .filter(([, { account }]) => estate.exists(account))
      .map(([subject, { account, at }]) =>
        at.scope === "cloudfront"
          ? { account, region: estate.globalRegion, scope: "global", subject }
          : { account, region: at.region, subject },
      ),
  after: [
    { concern: logArchive, of: "all" },
    { concern: webLogs, of: "same-account-and-region" },
  ],
  firstApply: (estate, { subject = "" }) => {
    const header = estate.organization.web[subject]?.clientAddress?.header;
    return header === undefined
      ? ""
      : `The web ACL believes the header ${header}. Let only the CDN reach what it protects, since anybody else writes the header himself, and see that the CDN sets it anew. The lists of reputation and of anonymous addresses judge the address that connects, which is the CDN's: count \`HostingProviderIPList\` of \`anonymous-ips\` if it blocks the CDN.`;
  },
  define,
};

function define(stack: PalisadeStack): void {
  const { accountId, estate, placement } = stack;
  const name = placement.subject ?? "";
  const acl = estate.organization.web[name];
  if (acl === undefined) throw new Error(`there is no web ACL ${name}`);
  const webAcl = new WebAcl(stack, "WebAcl", {
    name: estate.names.web.webAcl(name),
    scope: acl.at.scope === "cloudfront" ? "CLOUDFRONT" : "REGIONAL",
    mode: acl.mode,
    managedRuleGroups: acl.managedRuleGroups,
    countedRules: acl.countedRules.map(({ group, rule }) => ({ group, rule })),
    ...(acl.botControl !== "none" && {
      botControl: { inspectionLevel: acl.botControl === "common" ? "COMMON" : "TARGETED" },
    }),
    ...(acl.accountTakeover !== undefined && {
      accountTakeover: {
        ...acl.accountTakeover,
        payload: acl.accountTakeover.payload === "json" ? "JSON" : "FORM_ENCODED",
      },
    }),
    rateLimits: acl.rateLimits.map(({ pathPrefix, ...limit }) => ({
      ...limit,
      ...(pathPrefix !== undefined && { pathPrefix }),
    })),
    allowedAddresses: acl.allowedAddresses,
    deniedAddresses: acl.deniedAddresses,
    ...(acl.geography !== undefined && { geography: acl.geography }),
    ...(acl.clientAddress !== undefined && {
      clientAddress: {
        headerName: acl.clientAddress.header,
        position: acl.clientAddress.position === "first" ? "FIRST" : "LAST",
      },
    }),
    logBucketArn: logsToArchive(estate, placement.account)
      ? logBucketArn(estate, "waf")
      : estate.names.bucketArn(estate.names.web.logBucket(accountId, placement.region)),
    redactedHeaders: acl.redactedHeaders,
    redactedFields: acl.redactedFields,
    associatedResourceArns: acl.associatedResources,
  });
  stack.addExceptions(
    webAcl.resource,
    acl.countedRules.map(
      ({ group, rule, reason, expires }) => `${group}/${rule} counts until ${expires}: ${reason}`,
    ),
  );
}
