import { WebAcl } from "../../modules/web/web-acl";
import { built } from "./built";
import type { Limit } from "./limit";
import { linear } from "./linear";
import { type SurveyedResource, surveyed } from "./surveyed";

/** Web ACLs of one account and Region that allow and deny addresses of both families. */
function acls(count: number, more = ""): SurveyedResource[] {
  const lines = Array.from(
    { length: count },
    (_, index) =>
      `  site${index}: { account: w4, at: { scope: regional, region: ap-northeast-1 }, allowedAddresses: [198.51.100.0/24, "2001:db8:1::/48"], deniedAddresses: [192.0.2.0/24, "2001:db8::/48"]${more} }`,
  );
  return surveyed(
    { accounts: 5, regions: 1, more: `web:\n${lines.join("\n")}\n` },
    ({ concern }) => concern === "web",
  );
}

const ofType = (wanted: string) => (count: number) =>
  acls(count).filter(({ type }) => type === wanted).length;

/** Regex pattern sets of a web ACL. */
function patternSets(count: number): number {
  const sets = Array.from({ length: count }, (_, index) => `s${index}: [a]`).join(", ");
  return acls(1, `, regexPatternSets: { ${sets} }`).filter(
    ({ type }) => type === "aws_wafv2_regex_pattern_set",
  ).length;
}

/** Address ranges of the largest IP set where one list holds a number of them. */
function ranges(count: number): number {
  const list = Array.from({ length: count }, (_, index) => `10.${index}.0.0/16`).join(", ");
  const found = surveyed(
    {
      accounts: 5,
      regions: 1,
      more: `web:\n  site: { account: w4, at: { scope: regional, region: ap-northeast-1 }, deniedAddresses: [${list}] }\n`,
    },
    ({ concern }) => concern === "web",
  ).filter(({ type }) => type === "aws_wafv2_ip_set");
  return Math.max(...found.map(({ body }) => (body.addresses as readonly string[]).length));
}

/** Rate-based rules of a web ACL. */
function rateRules(count: number): number {
  const limits = Array.from(
    { length: count },
    (_, index) => `{ name: l${index}, requestsPerFiveMinutes: 100 }`,
  );
  const text = JSON.stringify(
    acls(1, `, rateLimits: [${limits.join(", ")}]`).filter(({ type }) => type === "aws_wafv2_web_acl"),
  );
  return text.split('"rate_based_statement"').length - 1;
}

/** Capacity of a web ACL with everything that one can have. */
function capacity(): number {
  let units = 0;
  built((stack) => {
    units = new WebAcl(stack, "WebAcl", {
      name: "large",
      scope: "REGIONAL",
      mode: "block",
      managedRuleGroups: ["admin-pages", "linux", "php", "unix", "windows", "wordpress"],
      botControl: { inspectionLevel: "TARGETED" },
      accountTakeover: {
        loginPath: "/login",
        payload: "JSON",
        usernameField: "/user",
        passwordField: "/password",
      },
      rateLimits: Array.from({ length: 10 }, (_, index) => ({
        name: `limit-${index}`,
        requestsPerFiveMinutes: 100,
        pathPrefix: `/path-${index}`,
      })),
      allowedAddresses: ["198.51.100.0/24", "2001:db8:1::/48"],
      deniedAddresses: ["192.0.2.0/24", "2001:db8::/48"],
      geography: { kind: "deny", countries: ["KP"] },
      logBucketArn: "arn:aws:s3:::aws-waf-logs-large",
    }).capacityUnits;
  });
  return units;
}

/** Quotas of web ACLs. */
export const webLimits: readonly Limit[] = [
  {
    quota: "waf.rate-rules",
    what: "A web ACL has a rule for each of its `rateLimits`",
    of: "rate limits of a web ACL",
    usage: linear(rateRules, 1, 3),
    beyond: "Palisade refuses the file. Join limits that are alike.",
  },
  {
    quota: "waf.ip-sets",
    what: "A web ACL has an IP set for each list and family, four where it allows and denies addresses of both",
    of: "web ACLs of an account and Region with four IP sets",
    usage: linear(ofType("aws_wafv2_ip_set"), 1, 2),
    beyond: "Terraform's apply fails in `web-<name>`. Ask AWS for more. Palisade does not refuse it.",
  },
  {
    quota: "waf.regex-pattern-sets",
    what: "A web ACL has each of its `regexPatternSets`",
    of: "regex pattern sets of the web ACLs of an account and Region",
    usage: linear(patternSets, 1, 3),
    beyond:
      "Terraform's apply fails in `web-<name>`. Join patterns, or ask AWS for more. Palisade does not refuse it.",
  },
  {
    quota: "waf.web-acls",
    what: "Each of `web` is a web ACL",
    of: "web ACLs of an account and Region",
    usage: linear(ofType("aws_wafv2_web_acl"), 1, 2),
    beyond: "Terraform's apply fails in `web-<name>`. Ask AWS for more. Palisade does not refuse it.",
  },
  {
    quota: "waf.addresses",
    what: "`allowedAddresses` and `deniedAddresses` are an IP set for each family",
    of: "address ranges of a list and family",
    usage: linear(ranges, 1, 3),
    beyond: "Terraform's apply fails in `web-<name>`. Join ranges. Palisade does not refuse it.",
  },
  {
    quota: "waf.capacity",
    what: "A web ACL with every managed group, bot control, account takeover and ten rate limits with paths",
    usage: capacity,
    beyond: "Palisade would refuse more. Above 1,500 WCU AWS charges extra.",
  },
];
