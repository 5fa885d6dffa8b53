import { App, Token } from "cdktf";
import { associationId } from "../../../modules/web/association-id";
import { WebAcl } from "../../../modules/web/web-acl";
import type { WebAclProps } from "../../../modules/web/web-acl-props";
import { ReadableStack } from "../../../stacks/readable-stack";
import { rulesOf, webStack } from "./web-stack";

const loadBalancer =
  "arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/shop/50dc6c495c0c9188";
const userPool = "arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_AbCdEfGhI";
const stage = "arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/live";

const everything: Partial<WebAclProps> = {
  managedRuleGroups: ["wordpress", "php", "windows", "unix", "linux", "admin-pages"],
  countedRules: [
    { group: "common", rule: "SizeRestrictions_BODY" },
    { group: "common", rule: "GenericRFI_BODY" },
  ],
  botControl: { inspectionLevel: "TARGETED" },
  accountTakeover: {
    loginPath: "/login",
    payload: "JSON",
    usernameField: "/user/name",
    passwordField: "/user/password",
  },
  rateLimits: [
    { name: "everything", requestsPerFiveMinutes: 2000 },
    { name: "login", requestsPerFiveMinutes: 50, pathPrefix: "/Login" },
  ],
  allowedAddresses: ["198.51.100.7/32"],
  deniedAddresses: ["203.0.113.0/24", "192.0.2.0/24", "2001:db8::/32", "192.0.2.0/24"],
  geography: { kind: "allow-only", countries: ["DE", "CH", "DE"] },
};

describe("WebAcl", () => {
  test("runs what is always on, in its order, and nothing else unless asked", () => {
    expect(rulesOf(webStack()).map(({ name, priority }) => [priority, name])).toEqual([
      [1000, "AWSManagedRulesCommonRuleSet"],
      [1100, "AWSManagedRulesKnownBadInputsRuleSet"],
      [1200, "AWSManagedRulesSQLiRuleSet"],
      [3100, "AWSManagedRulesAmazonIpReputationList"],
      [3200, "AWSManagedRulesAnonymousIpList"],
    ]);
  });

  test("runs everything in the one order that the table of rules explains", () => {
    expect(rulesOf(webStack(everything)).map(({ name, priority }) => [priority, name])).toEqual([
      [100, "denied-addresses"],
      [1000, "AWSManagedRulesCommonRuleSet"],
      [1100, "AWSManagedRulesKnownBadInputsRuleSet"],
      [1200, "AWSManagedRulesSQLiRuleSet"],
      [1300, "AWSManagedRulesLinuxRuleSet"],
      [1400, "AWSManagedRulesUnixRuleSet"],
      [1500, "AWSManagedRulesWindowsRuleSet"],
      [1600, "AWSManagedRulesPHPRuleSet"],
      [1700, "AWSManagedRulesWordPressRuleSet"],
      [1800, "AWSManagedRulesAdminProtectionRuleSet"],
      [2000, "allowed-addresses"],
      [3000, "geography"],
      [3100, "AWSManagedRulesAmazonIpReputationList"],
      [3200, "AWSManagedRulesAnonymousIpList"],
      [4000, "rate-limit-everything"],
      [4010, "rate-limit-login"],
      [5000, "AWSManagedRulesBotControlRuleSet"],
      [6000, "AWSManagedRulesATPRuleSet"],
    ]);
  });

  test("adding to a web ACL changes no rule that was there", () => {
    const before = rulesOf(webStack());
    const after = rulesOf(webStack({ ...everything, countedRules: [] }));
    expect(after).toEqual(expect.arrayContaining([...before]));
  });

  test("blocks, and lets groups decide", () => {
    const effects = new Map(
      rulesOf(webStack(everything)).map((rule) => [rule.name, rule.action ?? rule.override_action]),
    );
    expect(effects.get("denied-addresses")).toEqual({ block: {} });
    expect(effects.get("allowed-addresses")).toEqual({ allow: {} });
    expect(effects.get("geography")).toEqual({ block: {} });
    expect(effects.get("rate-limit-login")).toEqual({ block: {} });
    const groups = [...effects].filter(([name]) => name.startsWith("AWS"));
    expect(groups.length).toBe(13);
    for (const [, effect] of groups) expect(effect).toEqual({ none: {} });
  });

  test("in a roll-out only known bad inputs block; everything else counts", () => {
    const rolledOut = webStack({ ...everything, mode: "count" });
    const blocking = rulesOf(rolledOut).filter(
      ({ action, override_action }) =>
        action?.["block"] !== undefined || override_action?.["none"] !== undefined,
    );
    expect(blocking.map(({ name }) => name)).toEqual(["AWSManagedRulesKnownBadInputsRuleSet"]);
    const counting = rulesOf(rolledOut).filter(
      ({ action, override_action }) => (action ?? override_action)?.["count"] !== undefined,
    );
    expect(counting).toHaveLength(16);
    const body = rolledOut.resource?.["aws_wafv2_web_acl"]?.["shop"];
    expect(body?.["description"]).toMatch(/^Roll-out/);
    expect(body?.["//"]).toMatchObject({ objectives: ["web.requests-logged"] });
  });

  test("claims that it filters and logs", () => {
    for (const bodies of Object.values(webStack(everything).resource ?? {})) {
      for (const body of Object.values(bodies)) {
        expect(body["//"]).toMatchObject({ objectives: ["web.requests-filtered", "web.requests-logged"] });
      }
    }
  });

  test("measures every rule, and samples none, since samples show credentials", () => {
    const stack = webStack(everything);
    for (const { name, visibility_config } of rulesOf(stack)) {
      expect(visibility_config).toEqual({
        cloudwatch_metrics_enabled: true,
        metric_name: name,
        sampled_requests_enabled: false,
      });
    }
    expect(stack.resource?.["aws_wafv2_web_acl"]?.["shop"]).toMatchObject({
      name: "acme-shop",
      scope: "REGIONAL",
      default_action: { allow: {} },
      visibility_config: {
        cloudwatch_metrics_enabled: true,
        metric_name: "acme-shop",
        sampled_requests_enabled: false,
      },
    });
  });

  test("logs every request, credentials redacted", () => {
    const logs = (props: Partial<WebAclProps>) => {
      const { "//": _, ...args } =
        webStack(props).resource?.["aws_wafv2_web_acl_logging_configuration"]?.["shop_logs"] ?? {};
      return args;
    };
    expect(logs({ redactedHeaders: ["x-api-key", "cookie"] })).toEqual({
      log_destination_configs: ["arn:aws:s3:::aws-waf-logs-acme-waf-222222222222-eu-west-1"],
      resource_arn: "${aws_wafv2_web_acl.shop.arn}",
      redacted_fields: ["authorization", "cookie", "x-api-key"].map((name) => ({ single_header: { name } })),
    });
    expect(logs({})["redacted_fields"]).toHaveLength(2);
  });

  test("redacts the query string with the header that repeats it, and other parts", () => {
    const redacted = (redactedFields: WebAclProps["redactedFields"]) =>
      webStack({ redactedFields: redactedFields ?? [] }).resource?.[
        "aws_wafv2_web_acl_logging_configuration"
      ]?.["shop_logs"]?.["redacted_fields"];
    const headers = (...names: string[]) => names.map((name) => ({ single_header: { name } }));
    expect(redacted(["query-string"])).toEqual([
      ...headers("authorization", "cookie", "referer"),
      { query_string: {} },
    ]);
    expect(redacted(["method", "uri-path"])).toEqual([
      ...headers("authorization", "cookie"),
      { uri_path: {} },
      { method: {} },
    ]);
  });

  test("keeps IPv4 and IPv6 in sets of their own, and lets go of a set before it goes", () => {
    const stack = webStack(everything);
    expect(Object.keys(stack.resource?.["aws_wafv2_ip_set"] ?? {})).toEqual([
      "shop_allowed_ipv4",
      "shop_denied_ipv4",
      "shop_denied_ipv6",
    ]);
    expect(stack.resource?.["aws_wafv2_ip_set"]?.["shop_denied_ipv4"]).toMatchObject({
      name: "acme-shop-denied-ipv4",
      scope: "REGIONAL",
      ip_address_version: "IPV4",
      addresses: ["192.0.2.0/24", "203.0.113.0/24"],
      lifecycle: { create_before_destroy: true },
    });
    expect(stack.resource?.["aws_wafv2_ip_set"]?.["shop_denied_ipv6"]).toMatchObject({
      name: "acme-shop-denied-ipv6",
      ip_address_version: "IPV6",
      addresses: ["2001:db8::/32"],
    });
    const statements = Object.fromEntries(rulesOf(stack).map(({ name, statement }) => [name, statement]));
    const reference = (set: string) => ({
      ip_set_reference_statement: { arn: `\${aws_wafv2_ip_set.${set}.arn}` },
    });
    expect(statements["denied-addresses"]).toEqual({
      or_statement: { statement: [reference("shop_denied_ipv4"), reference("shop_denied_ipv6")] },
    });
    expect(statements["allowed-addresses"]).toEqual(reference("shop_allowed_ipv4"));
  });

  test("lets single rules of a group count", () => {
    const common = rulesOf(webStack(everything)).find(({ priority }) => priority === 1000);
    expect(common?.statement["managed_rule_group_statement"]).toEqual({
      name: "AWSManagedRulesCommonRuleSet",
      vendor_name: "AWS",
      rule_action_override: [
        { name: "GenericRFI_BODY", action_to_use: { count: {} } },
        { name: "SizeRestrictions_BODY", action_to_use: { count: {} } },
      ],
    });
    const others = rulesOf(webStack(everything)).filter(({ priority }) => priority !== 1000);
    expect(JSON.stringify(others)).not.toContain("rule_action_override");
  });

  test("lets single rules of known bad inputs, bot control and account takeover prevention count", () => {
    const rules = rulesOf(
      webStack({
        ...everything,
        countedRules: [
          { group: "known-bad-inputs", rule: "Host_localhost_HEADER" },
          { group: "bot-control", rule: "CategoryHttpLibrary" },
          { group: "account-takeover", rule: "VolumetricIpHigh" },
        ],
      }),
    );
    const counted = rules.flatMap(({ name, statement }) => {
      const overrides = statement["managed_rule_group_statement"]?.["rule_action_override"] as
        | readonly { readonly name: string }[]
        | undefined;
      return (overrides ?? []).map((override) => [name, override.name]);
    });
    expect(counted).toEqual([
      ["AWSManagedRulesKnownBadInputsRuleSet", "Host_localhost_HEADER"],
      ["AWSManagedRulesBotControlRuleSet", "CategoryHttpLibrary"],
      ["AWSManagedRulesATPRuleSet", "VolumetricIpHigh"],
    ]);
  });

  test.each([
    ["TARGETED", true],
    ["COMMON", false],
  ] as const)("bot control %s learns: %s", (inspectionLevel, learns) => {
    const rule = rulesOf(webStack({ botControl: { inspectionLevel } })).at(-1);
    expect(rule?.statement["managed_rule_group_statement"]?.["managed_rule_group_configs"]).toEqual([
      {
        aws_managed_rules_bot_control_rule_set: {
          inspection_level: inspectionLevel,
          enable_machine_learning: learns,
        },
      },
    ]);
  });

  test("account takeover prevention knows the login", () => {
    const rule = rulesOf(webStack(everything)).at(-1);
    expect(rule?.statement["managed_rule_group_statement"]?.["managed_rule_group_configs"]).toEqual([
      {
        aws_managed_rules_atp_rule_set: {
          login_path: "/login",
          enable_regex_in_path: false,
          request_inspection: {
            payload_type: "JSON",
            username_field: { identifier: "/user/name" },
            password_field: { identifier: "/user/password" },
          },
        },
      },
    ]);
  });

  test("stands before each resource, at an address of the resource's own words", () => {
    const both = webStack({ associatedResourceArns: [loadBalancer, stage] });
    const one = webStack({ associatedResourceArns: [stage] });
    const associations = (stack: typeof both) => stack.resource?.["aws_wafv2_web_acl_association"] ?? {};
    expect(Object.keys(associations(both))).toHaveLength(2);
    expect(associations(both)).toMatchObject(associations(one));
    expect(associations(one)["shop_association_restapis_a1b2c3d4e5_stages_live"]).toMatchObject({
      resource_arn: stage,
      web_acl_arn: "${aws_wafv2_web_acl.shop.arn}",
    });
    expect(webStack().resource?.["aws_wafv2_web_acl_association"]).toBeUndefined();
  });

  test("names the association of a resource of its own stack by its place", () => {
    expect(associationId(Token.asString({ resolve: () => "" }), 1)).toBe("Association2");
    expect(associationId(userPool, 0)).toBe("AssociationUserpoolEuWest1AbCdEfGhI");
  });

  test.each([
    [{ name: "acme shop" }, 'WebAcl acme shop: name: "acme shop"'],
    [{ logBucketArn: "arn:aws:s3:::acme-logs" }, "logBucketArn"],
    [{ redactedHeaders: ["X-Api-Key"] }, 'redactedHeaders: "X-Api-Key"'],
    [
      { clientAddress: { headerName: "X Forwarded", position: "LAST" } },
      'clientAddress.headerName: "X Forwarded"',
    ],
    [{ deniedAddresses: ["10.0.0.1/8"] }, 'deniedAddresses: "10.0.0.1/8"'],
    [{ allowedAddresses: ["192.0.2.1"] }, 'allowedAddresses: "192.0.2.1"'],
    [{ geography: { kind: "deny", countries: [] } }, "geography.countries"],
    [{ geography: { kind: "deny", countries: ["ch"] } }, 'geography.countries: ["ch"]'],
    [
      { rateLimits: [{ name: "a", requestsPerFiveMinutes: 9 }] },
      "rateLimits.0.requestsPerFiveMinutes: 9 requests",
    ],
    [
      { rateLimits: [{ name: "a", requestsPerFiveMinutes: 10.5 }] },
      "rateLimits.0.requestsPerFiveMinutes: 10.5 requests",
    ],
    [{ rateLimits: [{ name: "a", requestsPerFiveMinutes: 2_000_000_001 }] }, "2000000001 requests"],
    [{ rateLimits: [{ name: "a b", requestsPerFiveMinutes: 10 }] }, 'rateLimits[0].name: "a b"'],
    [
      {
        rateLimits: [
          { name: "a", requestsPerFiveMinutes: 10 },
          { name: "a", requestsPerFiveMinutes: 20 },
        ],
      },
      'rateLimits[1].name: "a"',
    ],
    [
      { rateLimits: [{ name: "a", requestsPerFiveMinutes: 10, pathPrefix: "login" }] },
      'rateLimits.a.pathPrefix: "login"',
    ],
    [
      {
        rateLimits: Array.from({ length: 11 }, (_, index) => ({
          name: `limit-${index}`,
          requestsPerFiveMinutes: 10,
        })),
      },
      "rateLimits: 11 limits",
    ],
    [{ countedRules: [{ group: "common", rule: "sizerestrictions_body" }] }, "write SizeRestrictions_BODY"],
    [{ countedRules: [{ group: "php", rule: "PHPHighRiskMethodsVariables_BODY" }] }, "of php"],
    [{ countedRules: [{ group: "bot-control", rule: "CategoryHttpLibrary" }] }, "of bot-control"],
    [{ countedRules: [{ group: "account-takeover", rule: "TokenRejected" }] }, "of account-takeover"],
    [{ accountTakeover: { ...everything.accountTakeover, loginPath: "login" } }, "accountTakeover.loginPath"],
    [
      { accountTakeover: { ...everything.accountTakeover, usernameField: "user" } },
      'accountTakeover.usernameField: "user"',
    ],
    [
      { accountTakeover: everything.accountTakeover, associatedResourceArns: [userPool] },
      "accountTakeover: a Cognito user pool",
    ],
    [{ scope: "CLOUDFRONT", associatedResourceArns: [loadBalancer] }, "none with scope CLOUDFRONT"],
    [
      { associatedResourceArns: ["arn:aws:cloudfront::111111111111:distribution/E1"] },
      "associatedResourceArns: arn:aws:cloudfront",
    ],
    [
      { associatedResourceArns: [loadBalancer.replace("/app/", "/net/")] },
      "put a load balancer of type application in front",
    ],
  ] as unknown as [Partial<WebAclProps>, string][])("refuses %j", (props, message) => {
    expect(() => webStack(props)).toThrow(message);
  });

  test("accepts what is just within the limits", () => {
    const login = { ...everything.accountTakeover, payload: "FORM_ENCODED", usernameField: "user" };
    const props = {
      name: "a".repeat(112),
      scope: "CLOUDFRONT",
      rateLimits: [{ name: "a", requestsPerFiveMinutes: 10, pathPrefix: "/" }],
      countedRules: [{ group: "anonymous-ips", rule: "HostingProviderIPList" }],
      accountTakeover: login,
    } as Partial<WebAclProps>;
    expect(rulesOf(webStack(props))).toHaveLength(7);
    expect(webStack({ associatedResourceArns: [userPool] })).toBeDefined();
  });

  test("reports everything that is wrong at once", () => {
    const wrong = () => webStack({ name: "a b", redactedHeaders: ["A"], deniedAddresses: ["0.0.0.0/0"] });
    expect(wrong).toThrow(/name:.*\n.*redactedHeaders:.*\n.*deniedAddresses:/);
  });

  test("says what capacity it needs: within the price while only what is always on runs", () => {
    const stack = new ReadableStack(new App(), "test");
    const base = { scope: "REGIONAL", mode: "block", logBucketArn: "arn:aws:s3:::aws-waf-logs-x" } as const;
    expect(new WebAcl(stack, "Small", { name: "small", ...base }).capacityUnits).toBe(1175);
    expect(new WebAcl(stack, "Large", { name: "large", ...base, ...everything }).capacityUnits).toBe(
      1175 + 200 + 100 + 200 + 100 + 100 + 100 + 50 + 50 + 3 + 1 + 2 + 34,
    );
  });
});
