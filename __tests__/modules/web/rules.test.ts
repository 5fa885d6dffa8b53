import { capacityBudget } from "../../../modules/web/capacity-budget";
import { geographyRule } from "../../../modules/web/geography-rule";
import { alwaysOnRuleGroups, managedRuleGroups } from "../../../modules/web/managed-rule-groups";
import { rateLimitRule } from "../../../modules/web/rate-limit-rule";

describe("managedRuleGroups", () => {
  const groups = Object.values(managedRuleGroups);

  test("have priorities of their own, with room between", () => {
    const priorities = groups.map(({ priority }) => priority).sort((one, other) => one - other);
    for (const [index, priority] of priorities.entries()) {
      expect(priority - (priorities[index - 1] ?? 0)).toBeGreaterThanOrEqual(100);
    }
  });

  test("read content before the allow list (2000) and judge addresses after it", () => {
    const after = groups.filter(({ priority }) => priority > 2000).map(({ name }) => name);
    expect(after).toEqual(["AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesAnonymousIpList"]);
  });

  test("that are always on fit the price, with room left", () => {
    const needed = alwaysOnRuleGroups.reduce((sum, key) => sum + managedRuleGroups[key].capacityUnits, 0);
    expect(needed).toBe(1175);
  });
});

describe("geographyRule", () => {
  const match = { geo_match_statement: { country_codes: ["CH", "DE"] } };

  test("blocks countries, or all others", () => {
    const countries = ["DE", "CH", "CH"];
    expect(geographyRule({ kind: "deny", countries }, "block")).toMatchObject({
      effect: "block",
      statement: match,
    });
    expect(geographyRule({ kind: "allow-only", countries }, "count")).toMatchObject({
      effect: "count",
      statement: { not_statement: { statement: [match] } },
    });
  });
});

describe("rateLimitRule", () => {
  test("counts by address over five minutes", () => {
    expect(rateLimitRule({ name: "all", requestsPerFiveMinutes: 300 }, 3, "block")).toEqual({
      name: "rate-limit-all",
      priority: 4030,
      capacityUnits: 2,
      effect: "block",
      statement: {
        rate_based_statement: { aggregate_key_type: "IP", evaluation_window_sec: 300, limit: 300 },
      },
    });
  });

  test("sees through encodings of a path", () => {
    const rule = rateLimitRule(
      { name: "login", requestsPerFiveMinutes: 10, pathPrefix: "/Api/Login" },
      0,
      "block",
    );
    expect(rule.capacityUnits).toBe(34);
    expect(rule.statement["rate_based_statement"]).toMatchObject({
      scope_down_statement: {
        byte_match_statement: {
          field_to_match: { uri_path: {} },
          positional_constraint: "STARTS_WITH",
          search_string: "/api/login",
          text_transformation: [
            { priority: 0, type: "URL_DECODE" },
            { priority: 1, type: "NORMALIZE_PATH" },
            { priority: 2, type: "LOWERCASE" },
          ],
        },
      },
    });
  });
});

describe("capacityBudget", () => {
  const rule = (capacityUnits: number) => ({
    name: "rule",
    priority: 1,
    effect: "block" as const,
    statement: {},
    capacityUnits,
  });

  test("adds up to 5000 and no further", () => {
    expect(capacityBudget("WebAcl a", [rule(4999), rule(1)])).toBe(5000);
    expect(() => capacityBudget("WebAcl a", [rule(4999), rule(2)])).toThrow(
      "WebAcl a: its 2 rules need 5001 WCU; a web ACL has 5000 WCU",
    );
  });
});
