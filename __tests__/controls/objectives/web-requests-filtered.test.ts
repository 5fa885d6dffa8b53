import { webRequestsFiltered } from "../../../controls/objectives/web-requests-filtered";
import { webStack } from "../../modules/web/web-stack";

type Body = Record<string, unknown>;

/** The stack with its web ACL, or one rule of it, changed. */
function changed(rule: string | undefined, change: (body: Body) => void) {
  const copy = structuredClone(webStack({ allowedAddresses: ["198.51.100.7/32"] })) as {
    resource: Record<string, Record<string, Body>>;
  };
  const webAcl = copy.resource["aws_wafv2_web_acl"]?.["shop"] as Body & { rule: Body[] };
  change(rule === undefined ? webAcl : (webAcl.rule.find(({ name }) => name === rule) as Body));
  return copy;
}

function managedGroup(rule: Body): Body {
  return (rule["statement"] as Record<string, Body>)["managed_rule_group_statement"] as Body;
}

const groups = [
  "AWSManagedRulesCommonRuleSet",
  "AWSManagedRulesKnownBadInputsRuleSet",
  "AWSManagedRulesSQLiRuleSet",
  "AWSManagedRulesAmazonIpReputationList",
  "AWSManagedRulesAnonymousIpList",
];

describe("web.requests-filtered", () => {
  test("holds for the module's web ACL, trusted addresses and counted rules included", () => {
    const stack = webStack({
      allowedAddresses: ["198.51.100.7/32"],
      countedRules: [{ group: "common", rule: "SizeRestrictions_BODY" }],
    });
    expect(webRequestsFiltered.proof(stack)).toEqual({ satisfied: ["aws_wafv2_web_acl.shop"], broken: [] });
  });

  test("has nothing to say of a stack without a web ACL", () => {
    expect(webRequestsFiltered.proof({})).toEqual({ satisfied: [], broken: [] });
  });

  test("shows a roll-out as broken, and what of it already blocks", () => {
    const [broken, ...others] = webRequestsFiltered.proof(webStack({ mode: "count" })).broken;
    expect(others).toEqual([]);
    expect(broken?.address).toBe("aws_wafv2_web_acl.shop");
    expect(broken?.problem).toMatch(/^roll-out: requests are counted, not blocked; /);
    for (const group of groups) {
      expect(broken?.problem.includes(`${group} only counts`)).toBe(!group.includes("KnownBadInputs"));
    }
  });

  test.each(groups)("breaks without %s", (group) => {
    const stack = changed(undefined, (webAcl) => {
      webAcl["rule"] = (webAcl["rule"] as Body[]).filter(({ name }) => name !== group);
    });
    expect(webRequestsFiltered.proof(stack).broken).toEqual([
      { address: "aws_wafv2_web_acl.shop", problem: `${group} is missing` },
    ]);
  });

  test.each(groups)("breaks where %s only counts, sees a part, or is another vendor's", (group) => {
    const counting = changed(group, (rule) => {
      rule["override_action"] = { count: {} };
    });
    expect(webRequestsFiltered.proof(counting).broken[0]?.problem).toBe(`${group} only counts`);
    const partly = changed(group, (rule) => {
      managedGroup(rule)["scope_down_statement"] = { geo_match_statement: { country_codes: ["CH"] } };
    });
    expect(webRequestsFiltered.proof(partly).broken[0]?.problem).toBe(`${group} sees some requests only`);
    const foreign = changed(group, (rule) => {
      managedGroup(rule)["vendor_name"] = "Somebody";
    });
    expect(webRequestsFiltered.proof(foreign).broken[0]?.problem).toBe(`${group} is missing`);
  });

  test.each([
    ["AWSManagedRulesKnownBadInputsRuleSet", "count", false],
    ["AWSManagedRulesKnownBadInputsRuleSet", "allow", true],
    ["AWSManagedRulesCommonRuleSet", "count", false],
    ["AWSManagedRulesCommonRuleSet", "block", false],
    ["AWSManagedRulesCommonRuleSet", "captcha", false],
    ["AWSManagedRulesCommonRuleSet", "challenge", false],
    ["AWSManagedRulesCommonRuleSet", "allow", true],
  ])("%s with a rule that %ss: broken is %s", (group, action, broken) => {
    const stack = changed(group, (rule) => {
      managedGroup(rule)["rule_action_override"] = [
        { name: "Log4JRCE_BODY", action_to_use: { [action]: {} } },
      ];
    });
    expect(webRequestsFiltered.proof(stack).broken).toEqual(
      broken ? [{ address: "aws_wafv2_web_acl.shop", problem: `${group} does not apply Log4JRCE_BODY` }] : [],
    );
  });

  test("breaks where a rule lets requests in before they are inspected", () => {
    const stack = changed("allowed-addresses", (rule) => {
      rule["priority"] = 1150;
    });
    expect(webRequestsFiltered.proof(stack).broken[0]?.problem).toBe(
      "allowed-addresses lets requests in that nobody has inspected",
    );
  });

  test("breaks where Terraform does not see the rules", () => {
    const stack = changed(undefined, (webAcl) => {
      webAcl["rule_json"] = "[]";
    });
    expect(webRequestsFiltered.proof(stack).broken[0]?.problem).toMatch(/rule_json/);
  });

  test("reads blocks written as lists, as a plan writes them", () => {
    const listed = JSON.parse(
      JSON.stringify(webStack()).replaceAll('"none":{}', '"count":[],"none":[{}]'),
      (key, value) => (key === "statement" || key === "override_action" ? [value] : value),
    );
    expect(webRequestsFiltered.proof(listed).satisfied).toEqual(["aws_wafv2_web_acl.shop"]);
    const counting = JSON.parse(JSON.stringify(webStack()).replaceAll('"none":{}', '"count":[{}],"none":[]'));
    expect(webRequestsFiltered.proof(counting).satisfied).toEqual([]);
  });
});
