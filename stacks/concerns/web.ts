import { webAclSettings } from "../../config/web-acl-settings";
import { WebAcl } from "../../modules/web/web-acl";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import { logBucketArn } from "../logging/log-bucket-arn";
import { logBucketName } from "../logging/log-bucket-name";
import type { PalisadeStack } from "../palisade-stack";
import type { Placement } from "../placement";
import { logsToArchive } from "../web/logs-to-archive";
import { rollOut } from "../web/roll-out";
import { webAclExceptions } from "../web/web-acl-exceptions";
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
  firstApply: (estate, placement) => {
    const acl = estate.organization.web[placement.subject ?? ""];
    return acl === undefined
      ? ""
      : [...counting(estate, placement), ...behindCdn(acl.clientAddress?.header)].join("\n\n");
  },
  define,
};

function counting(estate: Estate, { account, region, subject = "" }: Placement): string[] {
  const acl = estate.organization.web[subject];
  if (acl?.mode !== "count") return [];
  const { id } = estate.account(account);
  const { names } = estate;
  return [
    rollOut({
      key: subject,
      accountId: id,
      webAcl: names.web.webAcl(subject),
      region: acl.at.scope === "cloudfront" ? "cloudfront" : region,
      bucket: logsToArchive(estate, account) ? logBucketName(estate, "waf") : names.web.logBucket(id, region),
    }),
  ];
}

function behindCdn(header: string | undefined): string[] {
  return header === undefined
    ? []
    : [
        `The web ACL believes the header ${header}. Let only the CDN reach what it protects, since anybody else writes the header himself, and see that the CDN sets it anew. The lists of reputation and of anonymous addresses judge the address that connects, which is the CDN's: count \`HostingProviderIPList\` of \`anonymous-ips\` if it blocks the CDN.`,
      ];
}

function define(stack: PalisadeStack): void {
  const { accountId, estate, placement } = stack;
  const name = placement.subject ?? "";
  const acl = estate.organization.web[name];
  if (acl === undefined) throw new Error(`there is no web ACL ${name}`);
  const webAcl = new WebAcl(stack, "WebAcl", {
    ...webAclSettings(acl, estate.names.web.webAcl(name)),
    logBucketArn: logsToArchive(estate, placement.account)
      ? logBucketArn(estate, "waf")
      : estate.names.bucketArn(estate.names.web.logBucket(accountId, placement.region)),
  });
  stack.addExceptions(webAcl.resource, webAclExceptions(acl));
  if (acl.logOnlyMatched !== undefined) {
    stack.addExceptions(webAcl.logs, [
      `requests on which no rule acted are not logged: ${acl.logOnlyMatched.reason}`,
    ]);
  }
}
