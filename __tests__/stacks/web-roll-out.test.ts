import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { organizationFromText } from "../../config/organization-from-text";
import { Estate } from "../../stacks/estate";
import { firstApply } from "../../stacks/first-apply";
import { placements } from "../../stacks/placements";
import { rollOut } from "../../stacks/web/roll-out";
import { smallOrganizationText } from "../small-organization";
import { temporaryFolder } from "../temporary-folder";

/** What to know before the web ACL of a small organization is applied. */
function note(lines: string, account = "shop"): string | undefined {
  const text = smallOrganizationText({
    home: "eu-west-1",
    more: `web: { site: { account: ${account}, ${lines} } }`,
  });
  const estate = new Estate(organizationFromText("organization.yaml", text, "2027-01-15"));
  const placement = placements(estate).find(({ concern }) => concern === "web");
  return placement === undefined ? undefined : firstApply(estate, placement);
}

const place = { bucket: "b", accountId: "1", region: "eu-west-1", webAcl: "acme-site", key: "site" };

/** Records as AWS WAF writes them, shortened. */
const records = [
  {
    ruleGroupList: [
      {
        ruleGroupId: "AWS#AWSManagedRulesCommonRuleSet",
        terminatingRule: { ruleId: "SizeRestrictions_BODY", action: "BLOCK" },
        nonTerminatingMatchingRules: [],
        excludedRules: null,
      },
      {
        ruleGroupId: "AWS#AWSManagedRulesSQLiRuleSet",
        terminatingRule: null,
        nonTerminatingMatchingRules: [{ ruleId: "SQLi_BODY", action: "COUNT", overriddenAction: "BLOCK" }],
        excludedRules: [{ exclusionType: "EXCLUDED_AS_COUNT", ruleId: "SQLi_COOKIE" }],
      },
    ],
    nonTerminatingMatchingRules: [
      { ruleId: "AWSManagedRulesCommonRuleSet", action: "COUNT" },
      { ruleId: "rate-limit-all", action: "COUNT" },
    ],
    httpRequest: { httpMethod: "POST", uri: "/upload" },
  },
  { ruleGroupList: null, nonTerminatingMatchingRules: [], httpRequest: { httpMethod: "GET", uri: "/" } },
];

describe("the roll-out of a web ACL", () => {
  test("says where the log is, and how to switch to block", () => {
    const regional = note("mode: count, at: { scope: regional, region: eu-west-1 }");
    expect(regional).toContain(
      's3://aws-waf-logs-acme-444444444444-eu-west-1/AWSLogs/444444444444/WAFLogs/eu-west-1/acme-site/$(date -u +%Y/%m/%d)/"',
    );
    expect(regional).toContain("`web.site.countedRules`");
    expect(regional).toContain("Then write `mode: block` in `web.site`");
    expect(note("mode: count, at: { scope: cloudfront }")).toContain(
      "s3://aws-waf-logs-acme-444444444444-us-east-1/AWSLogs/444444444444/WAFLogs/cloudfront/acme-site/",
    );
    expect(note("mode: count, at: { scope: regional, region: eu-west-1 }", "archive")).toMatch(
      /s3:\/\/aws-waf-logs-[a-z-]+-222222222222-eu-west-1\/AWSLogs\/222222222222\//,
    );
  });

  test("is over for one that blocks", () => {
    expect(note("at: { scope: regional, region: eu-west-1 }")).toBeUndefined();
  });

  test("comes before what a CDN needs", () => {
    const both = note(
      "mode: count, clientAddress: { header: CF-Connecting-IP }, at: { scope: regional, region: eu-west-1 }",
    );
    expect(both).toMatch(/takes it back\.\n\nThe web ACL believes the header CF-Connecting-IP/);
  });

  const jq = spawnSync("jq", ["--version"]).status === 0 ? test : test.skip;

  jq("lists what would have been blocked, by group, rule and path", () => {
    const [filter = ""] = /(?<=jq -r ')[^']+/.exec(rollOut(place)) ?? [];
    const log = join(temporaryFolder(), "log.json");
    writeFileSync(log, records.map((record) => JSON.stringify(record)).join("\n"));
    expect(execFileSync("jq", ["-r", filter, log], { encoding: "utf8" }).trim().split("\n")).toEqual([
      "AWS#AWSManagedRulesCommonRuleSet SizeRestrictions_BODY POST /upload",
      "AWS#AWSManagedRulesSQLiRuleSet SQLi_BODY POST /upload",
      "AWS#AWSManagedRulesSQLiRuleSet SQLi_COOKIE POST /upload",
      "rate-limit-all POST /upload",
    ]);
  });
});
