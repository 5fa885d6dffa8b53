import type { OwnRule } from "../../../modules/web/own-rule";
import type { OwnStatement } from "../../../modules/web/own-statement";
import type { RateLimit } from "../../../modules/web/rate-limit-rule";
import { rateLimitRule } from "../../../modules/web/rate-limit-rule";
import type { WebAclProps } from "../../../modules/web/web-acl-props";
import { rulesOf, webStack } from "./web-stack";

const label: OwnStatement = { labelMatch: { scope: "label", key: "awswaf:managed:token:absent" } };
const rule = (more: Partial<OwnRule> = {}): OwnRule => ({
  name: "a",
  action: "block",
  statement: label,
  ...more,
});
const path: OwnStatement = {
  byteMatch: {
    fieldToMatch: "uri-path",
    positionalConstraint: "exactly",
    searchString: "/a",
    textTransformations: ["none"],
  },
};

/** The one rule of a name. */
function ruleOf(props: Partial<WebAclProps>, name: string) {
  const found = rulesOf(webStack(props)).find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no rule ${name}`);
  return found as typeof found & Record<string, unknown>;
}

const group = (props: Partial<WebAclProps>, name: string) =>
  ruleOf(props, name).statement.managed_rule_group_statement as Record<string, unknown>;

describe("rules of your own", () => {
  test("stand in their bands, ten apart, in the order in which they are written", () => {
    const rules = [
      rule({ name: "one" }),
      rule({ name: "two", band: "before-content" }),
      rule({ name: "three" }),
      rule({ name: "four", priority: 3999 }),
      rule({ name: "five", band: "after-allowed" }),
      rule({ name: "six", band: "after-addresses" }),
      rule({ name: "seven", band: "after-rate-limits" }),
      rule({ name: "eight", band: "last" }),
    ];
    const places = rulesOf(webStack({ rules })).map(({ name, priority }) => [priority, name]);
    expect(places.filter(([, name]) => String(name).startsWith("rule-"))).toEqual([
      [200, "rule-two"],
      [1810, "rule-one"],
      [1820, "rule-three"],
      [2010, "rule-five"],
      [3210, "rule-six"],
      [3999, "rule-four"],
      [4100, "rule-seven"],
      [6200, "rule-eight"],
    ]);
  });

  test.each(["block", "count", "captcha", "challenge", "allow"] as const)(
    "%s; while the web ACL only counts, all but allow count",
    (action) => {
      expect(ruleOf({ rules: [rule({ action })] }, "rule-a").action).toEqual({ [action]: {} });
      expect(ruleOf({ mode: "count", rules: [rule({ action })] }, "rule-a").action).toEqual({
        [action === "allow" ? "allow" : "count"]: {},
      });
    },
  );

  test("set labels, answer, and remember who has passed", () => {
    const props: Partial<WebAclProps> = {
      responseBodies: { busy: { contentType: "json", content: '{"a":"${b}"}' } },
      rules: [
        rule({
          labels: ["odd", "odd:very"],
          response: { code: 429, body: "busy", headers: { "Retry-After": "60" } },
        }),
        rule({ name: "b", action: "challenge", immunitySeconds: 600 }),
        rule({ name: "c", action: "captcha", immunitySeconds: 60 }),
      ],
    };
    expect(ruleOf(props, "rule-a")).toMatchObject({
      action: {
        block: {
          custom_response: {
            response_code: 429,
            custom_response_body_key: "busy",
            response_header: [{ name: "Retry-After", value: "60" }],
          },
        },
      },
      rule_label: [{ name: "odd" }, { name: "odd:very" }],
    });
    expect(ruleOf(props, "rule-b").challenge_config).toEqual({
      immunity_time_property: { immunity_time: 600 },
    });
    expect(ruleOf(props, "rule-c").captcha_config).toEqual({ immunity_time_property: { immunity_time: 60 } });
    expect(ruleOf({ ...props, mode: "count" }, "rule-a").action).toEqual({ count: {} });
    expect(webStack(props).resource?.aws_wafv2_web_acl?.shop?.custom_response_body).toEqual([
      { key: "busy", content_type: "APPLICATION_JSON", content: '{"a":"$${b}"}' },
    ]);
  });

  test("read sets, which are made beside the web ACL", () => {
    const stack = webStack({
      ipSets: { partners: ["198.51.100.0/24", "2001:db8::/48"] },
      regexPatternSets: { tools: ["b", "a", "a"] },
      rules: [
        rule({ statement: { ipSet: { name: "partners" } } }),
        rule({
          name: "b",
          statement: {
            regexPatternSet: { fieldToMatch: "body", name: "tools", textTransformations: ["none"] },
          },
        }),
      ],
    });
    expect(stack.resource?.aws_wafv2_ip_set?.shop_set_partners_ipv4).toMatchObject({
      name: "acme-shop-set-partners-ipv4",
      addresses: ["198.51.100.0/24"],
    });
    expect(stack.resource?.aws_wafv2_ip_set?.shop_set_partners_ipv6).toBeDefined();
    expect(stack.resource?.aws_wafv2_regex_pattern_set?.shop_patterns_tools).toMatchObject({
      name: "acme-shop-patterns-tools",
      scope: "REGIONAL",
      regular_expression: [{ regex_string: "a" }, { regex_string: "b" }],
      lifecycle: { create_before_destroy: true },
    });
    expect(JSON.stringify(rulesOf(stack))).toContain(
      "${aws_wafv2_regex_pattern_set.shop_patterns_tools.arn}",
    );
  });
});

describe("rate limits", () => {
  const limit = (more: Partial<RateLimit>): RateLimit => ({
    name: "a",
    requestsPerFiveMinutes: 100,
    ...more,
  });
  const client = { headerName: "CF-Connecting-IP", position: "LAST" } as const;
  const none = [{ priority: 0, type: "NONE" }];

  test.each<[number, RateLimit["keys"], object]>([
    [2, undefined, { aggregate_key_type: "IP" }],
    [2, ["ip"], { aggregate_key_type: "IP" }],
    [32, ["http-method"], { aggregate_key_type: "CUSTOM_KEYS", custom_key: [{ http_method: {} }] }],
    [
      92,
      ["ip", { header: "x-api-key" }, { cookie: "session" }],
      {
        aggregate_key_type: "CUSTOM_KEYS",
        custom_key: [
          { ip: {} },
          { header: { name: "x-api-key", text_transformation: none } },
          { cookie: { name: "session", text_transformation: none } },
        ],
      },
    ],
    [
      92,
      ["uri-path", "query-string", { queryArgument: "q", textTransformations: ["lowercase"] }],
      {
        aggregate_key_type: "CUSTOM_KEYS",
        custom_key: [
          {
            uri_path: {
              text_transformation: ["URL_DECODE", "NORMALIZE_PATH", "LOWERCASE"].map((type, priority) => ({
                priority,
                type,
              })),
            },
          },
          { query_string: { text_transformation: none } },
          { query_argument: { name: "q", text_transformation: [{ priority: 0, type: "LOWERCASE" }] } },
        ],
      },
    ],
    [
      92,
      ["ja3-fingerprint", "ja4-fingerprint", { labelNamespace: "a:" }],
      {
        aggregate_key_type: "CUSTOM_KEYS",
        custom_key: [
          { ja3_fingerprint: { fallback_behavior: "MATCH" } },
          { ja4_fingerprint: { fallback_behavior: "MATCH" } },
          { label_namespace: { namespace: "a:" } },
        ],
      },
    ],
  ])("%i WCU by %j", (units, keys, expected) => {
    const { capacityUnits, statement } = rateLimitRule(limit({ keys }), 0, "block");
    expect(capacityUnits).toBe(units);
    expect(statement.rate_based_statement).toEqual({ ...expected, evaluation_window_sec: 300, limit: 100 });
  });

  test("count the address that a header names, alone or with others", () => {
    const forwarded = {
      forwarded_ip_config: { header_name: "CF-Connecting-IP", fallback_behavior: "MATCH" },
    };
    const written = (keys: RateLimit["keys"]) =>
      rateLimitRule(limit({ keys }), 0, "block", client).statement.rate_based_statement;
    expect(written(undefined)).toMatchObject({ aggregate_key_type: "FORWARDED_IP", ...forwarded });
    expect(written(["forwarded-ip"])).toMatchObject({ aggregate_key_type: "FORWARDED_IP", ...forwarded });
    expect(written(["ip"])).toEqual({ aggregate_key_type: "IP", evaluation_window_sec: 300, limit: 100 });
    expect(written(["forwarded-ip", "http-method"])).toMatchObject({
      aggregate_key_type: "CUSTOM_KEYS",
      custom_key: [{ forwarded_ip: {} }, { http_method: {} }],
      ...forwarded,
    });
    expect(written(["ip", "http-method"])).not.toHaveProperty("forwarded_ip_config");
  });

  test("have windows, and see what a path and a statement name together", () => {
    const { capacityUnits, statement } = rateLimitRule(
      { name: "a", limit: { requests: 10, seconds: 60 }, keys: [], pathPrefix: "/b", scopeDown: path },
      0,
      "block",
    );
    expect(capacityUnits).toBe(2 + 32 + 2);
    expect(statement.rate_based_statement).toMatchObject({
      aggregate_key_type: "CONSTANT",
      evaluation_window_sec: 60,
      limit: 10,
      scope_down_statement: { and_statement: { statement: [{}, {}] } },
    });
  });

  test("block, challenge or count; while the web ACL only counts, they count", () => {
    expect(rateLimitRule(limit({ action: "captcha" }), 0, "block").effect).toBe("captcha");
    expect(rateLimitRule(limit({ action: "captcha" }), 0, "count").effect).toBe("count");
    expect(ruleOf({ rateLimits: [limit({ response: { code: 429 } })] }, "rate-limit-a").action).toEqual({
      block: { custom_response: { response_code: 429 } },
    });
  });
});

describe("managed rule groups", () => {
  const settings: WebAclProps["groupSettings"] = {
    common: {
      version: { name: "Version_1.19" },
      scopeDown: { statement: path },
      overrides: [
        { rule: "SizeRestrictions_BODY", action: "captcha" },
        { rule: "GenericRFI_BODY", action: "challenge" },
      ],
    },
    "known-bad-inputs": { overrides: [{ rule: "PROPFIND_METHOD", action: "count" }] },
  };
  const props = { region: "eu-west-1", groupSettings: settings } as const;

  test("have a version, see some requests, and other actions for single rules", () => {
    expect(group(props, "AWSManagedRulesCommonRuleSet")).toEqual({
      name: "AWSManagedRulesCommonRuleSet",
      vendor_name: "AWS",
      version: "Version_1.19",
      rule_action_override: [
        { name: "GenericRFI_BODY", action_to_use: { challenge: {} } },
        { name: "SizeRestrictions_BODY", action_to_use: { captcha: {} } },
      ],
      scope_down_statement: expect.objectContaining({ byte_match_statement: expect.anything() }),
    });
  });

  test("that count have no other actions inside, which the count would cancel", () => {
    const counting = { ...props, mode: "count" } as const;
    expect(group(counting, "AWSManagedRulesCommonRuleSet")).not.toHaveProperty("rule_action_override");
    expect(group(counting, "AWSManagedRulesKnownBadInputsRuleSet")).toHaveProperty("rule_action_override");
  });

  test("with a version have an alarm that tells of its end, which is forwarded by its name", () => {
    const stack = webStack(props);
    expect(Object.values(stack.resource?.aws_cloudwatch_metric_alarm ?? {})).toMatchObject([
      {
        alarm_name: "acme-shop-AWSManagedRulesCommonRuleSet-ends",
        namespace: "AWS/WAFV2",
        metric_name: "DaysToExpiry",
        dimensions: {
          Region: "eu-west-1",
          ManagedRuleGroup: "AWSManagedRulesCommonRuleSet",
          Vendor: "AWS",
          Version: "Version_1.19",
        },
        comparison_operator: "LessThanThreshold",
        statistic: "Minimum",
        threshold: 30,
        period: 86_400,
        "//": { objectives: ["web.versions-watched"] },
      },
    ]);
    expect(webStack().resource?.aws_cloudwatch_metric_alarm).toBeUndefined();
  });

  test("that are basic and see some requests only do not promise to filter all", () => {
    const objectives = (more: Partial<WebAclProps>) =>
      webStack(more).resource?.aws_wafv2_web_acl?.shop?.["//"] as { readonly objectives: string[] };
    expect(objectives(props).objectives).toEqual(["web.requests-logged"]);
    expect(
      objectives({ managedRuleGroups: ["php"], groupSettings: { php: { scopeDown: { statement: path } } } })
        .objectives,
    ).toEqual(["web.requests-filtered", "web.requests-logged"]);
  });

  test("stop accounts that are made by the dozen", () => {
    const accountCreation = {
      registrationPagePath: "/join",
      creationPath: "/api/customers",
      payload: "JSON",
      emailField: "/email",
      phoneNumberFields: ["/phone"],
      responseInspection: { statusCode: { success: [201], failure: [400, 409] } },
    } as const;
    const last = rulesOf(webStack({ scope: "CLOUDFRONT", accountCreation })).at(-1);
    expect(last?.priority).toBe(6100);
    expect(last?.statement.managed_rule_group_statement?.managed_rule_group_configs).toEqual([
      {
        aws_managed_rules_acfp_rule_set: {
          registration_page_path: "/join",
          creation_path: "/api/customers",
          enable_regex_in_path: false,
          request_inspection: {
            payload_type: "JSON",
            email_field: { identifier: "/email" },
            phone_number_fields: { identifiers: ["/phone"] },
          },
          response_inspection: { status_code: { success_codes: [201], failure_codes: [400, 409] } },
        },
      },
    ]);
  });

  test.each([
    [
      { bodyContains: { success: ["ok"], failure: ["no"] } },
      { body_contains: { success_strings: ["ok"], failure_strings: ["no"] } },
    ],
    [
      { json: { identifier: "/ok", success: ["true"], failure: ["false"] } },
      { json: { identifier: "/ok", success_values: ["true"], failure_values: ["false"] } },
    ],
  ])("read responses of a login: %j", (responseInspection, expected) => {
    const accountTakeover = {
      loginPath: "/a",
      payload: "FORM_ENCODED",
      usernameField: "u",
      passwordField: "p",
    } as const;
    const last = rulesOf(
      webStack({ scope: "CLOUDFRONT", accountTakeover: { ...accountTakeover, responseInspection } }),
    ).at(-1);
    expect(last?.statement.managed_rule_group_statement?.managed_rule_group_configs).toMatchObject([
      { aws_managed_rules_atp_rule_set: { response_inspection: expected } },
    ]);
  });

  test.each([
    [
      {},
      {
        client_side_action_config: { challenge: { usage_of_action: "DISABLED" } },
        sensitivity_to_block: "LOW",
      },
    ],
    [
      { blockSensitivity: "MEDIUM", challenge: { exemptUriPatterns: ["^/api/"] } },
      {
        client_side_action_config: {
          challenge: {
            usage_of_action: "ENABLED",
            sensitivity: "HIGH",
            exempt_uri_regular_expression: [{ regex_string: "^/api/" }],
          },
        },
        sensitivity_to_block: "MEDIUM",
      },
    ],
  ] as const)("hold back floods, before all else: %j", (antiDdos, expected) => {
    const [first] = rulesOf(webStack({ antiDdos }));
    expect(first?.priority).toBe(10);
    expect(first?.statement.managed_rule_group_statement?.managed_rule_group_configs).toEqual([
      { aws_managed_rules_anti_ddos_rule_set: expected },
    ]);
  });
});

describe("the whole web ACL", () => {
  test("takes tokens of domains, remembers, and inspects more of a body, where it is chosen", () => {
    const acl = (props: Partial<WebAclProps>) => webStack(props).resource?.aws_wafv2_web_acl?.shop ?? {};
    const props = {
      tokenDomains: ["b.example", "a.example", "b.example"],
      challengeImmunitySeconds: 300,
      captchaImmunitySeconds: 60,
      bodyInspectionKilobytes: 32,
    } as const;
    expect(acl(props)).toMatchObject({
      token_domains: ["a.example", "b.example"],
      challenge_config: { immunity_time_property: { immunity_time: 300 } },
      captcha_config: { immunity_time_property: { immunity_time: 60 } },
      association_config: {
        request_body: [
          Object.fromEntries(
            ["api_gateway", "app_runner_service", "cognito_user_pool", "verified_access_instance"].map(
              (kind) => [kind, { default_size_inspection_limit: "KB_32" }],
            ),
          ),
        ],
      },
    });
    expect(acl({ ...props, scope: "CLOUDFRONT" }).association_config).toEqual({
      request_body: [{ cloudfront: { default_size_inspection_limit: "KB_32" } }],
    });
    for (const key of ["token_domains", "challenge_config", "captcha_config", "association_config"]) {
      expect(acl({})).not.toHaveProperty(key);
    }
  });

  test("logs what rules acted on, where that is chosen", () => {
    const logs = webStack({ logged: "matched" }).resource?.aws_wafv2_web_acl_logging_configuration?.shop_logs;
    expect(logs?.logging_filter).toEqual({
      default_behavior: "DROP",
      filter: [
        {
          behavior: "KEEP",
          requirement: "MEETS_ANY",
          condition: ["BLOCK", "COUNT", "CAPTCHA", "CHALLENGE", "EXCLUDED_AS_COUNT"].map((action) => ({
            action_condition: { action },
          })),
        },
      ],
    });
  });

  test("adds up everything that it needs", () => {
    const more: Partial<WebAclProps> = {
      ipSets: { a: ["192.0.2.0/24"] },
      rules: [rule({ statement: { and: [{ ipSet: { name: "a" } }, path] } })],
    };
    expect(rulesOf(webStack(more))).toHaveLength(6);
  });
});

describe("refuses", () => {
  test.each<[Partial<WebAclProps>, string]>([
    [{ name: "Default_Action" }, "Default_Action, which is the name of a metric of AWS WAF"],
    [
      { groupSettings: { common: { version: { name: "Version_1.1" } } } },
      "region: none, and a version of common",
    ],
    [{ rules: [rule(), rule()] }, 'rules.1.name: a second rule "a"'],
    [{ rules: [rule({ name: "a b" })] }, 'rules.0.name: "a b"'],
    [{ ipSets: { ["s".repeat(120)]: ["192.0.2.0/24"] } }, "characters at AWS"],
  ])("%j", (props, message) => {
    expect(() => webStack(props)).toThrow(message);
  });
});
