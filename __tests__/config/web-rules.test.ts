import { organizationFromText } from "../../config/organization-from-text";
import { smallOrganizationText } from "../small-organization";

interface Choice {
  /** Lines of the web ACL, indented by four. */
  readonly lines: string;
  readonly at?: string;
  readonly deployment?: string;
}

function read({ lines, at = "{ scope: regional, region: eu-west-1 }", deployment = "" }: Choice) {
  const notices: string[] = [];
  const text = smallOrganizationText({
    home: "eu-west-1",
    deployment,
    more: `web:\n  shop:\n    account: shop\n    at: ${at}\n${lines}\n`,
  });
  return {
    notices,
    load: () =>
      organizationFromText("organization.yaml", text, "2027-01-15", ({ where, message }) =>
        notices.push(`${where}: ${message}`),
      ),
  };
}

const label = "{ labelMatch: { scope: label, key: 'awswaf:managed:token:absent' } }";
const rule = (more: string, name = "a") =>
  `      - { name: ${name}, reason: It is here for a test of rules., ${/action:/.test(more) ? "" : "action: block, "}${/statement:/.test(more) ? "" : `statement: ${label}, `}${more} }`;
const rules = (...list: string[]) =>
  `    rules:\n${list.map((more, index) => rule(more, `a${index}`)).join("\n")}`;
const limit = (more: string) => `    rateLimits:\n      - { name: a, ${more} }`;
const settings = (group: string, more: string) => `    groupSettings: { ${group}: { ${more} } }`;
const xss = (more: string) => `statement: { xss: { ${more} } }`;
const cognito =
  "    associatedResources: [arn:aws:cognito-idp:eu-west-1:444444444444:userpool/eu-west-1_AbCdEfGhI]";
const takeover =
  "    accountTakeover: { loginPath: /login, payload: form, usernameField: user, passwordField: password";
const creation = "    accountCreation: { registrationPagePath: /join, creationPath: /join, payload: json";

describe("a web ACL", () => {
  test.each<[string, RegExp]>([
    // Capacity
    [
      rules(
        ...Array.from(
          { length: 48 },
          () => `band: after-allowed, ${xss("fieldToMatch: json-body, textTransformations: [lowercase]")}`,
        ),
      ),
      /yaml:\d+:\d+ web\.shop\.rules: the 54 rules need 5497 WCU: rules of your own 4320 \(a0 90, a1 90, a2 90, a3 90, 44 more\), managed rule groups 1175 \(AWSManagedRulesCommonRuleSet 700, AWSManagedRulesKnownBadInputsRuleSet 200, [^()]*\), other settings 2 \([^()]*\); 5000 WCU .*; drop 497 WCU/,
    ],
    // Priorities
    [rules("priority: 1000"), /rules\.0\.priority: priority 1000 is that of the managed rule group common/],
    [rules("priority: 4050"), /rules\.0\.priority: priority 4050 is that of rate limit 6/],
    [rules("priority: 700", "priority: 700"), /rules\.1\.priority: priority 700 is that of the rule a0/],
    [
      rules("band: last", "priority: 6200"),
      /rules\.1\.priority: priority 6200 is that of the rule a0; a priority that no other rule has/,
    ],
    [rules("band: last, priority: 7"), /rules\.0\.priority: priority 7 and band last; one of them/],
    [
      rules(...Array.from({ length: 20 }, () => "band: after-content")),
      /rules\.19\.band: 20 rules in the band after-content, of which a19 has no room; 19 rules in this band: priorities 1810 to 1990, .*; give it another band \(before-content, /,
    ],
    [
      rules("priority: 5001", ...Array.from({ length: 24 }, () => "action: count")),
      /rules\.20: 24 rules in the band after-content, of which a20, a21, a22, 2 more have no room; .*; give them another/,
    ],
    [
      rules("action: allow, band: before-content"),
      /rules\.0\.priority|rules\.0\.band: the rule allows at priority 200/,
    ],
    [rules("band: somewhere"), /found somewhere; expected the place among the rules, .*before-content/],
    // Rate limits
    [limit("requestsPerFiveMinutes: 9"), /rateLimits\.0\.requestsPerFiveMinutes: found 9; expected 10 to/],
    [limit("limit: { requests: 9, seconds: 60 }"), /rateLimits\.0\.limit\.requests: found 9; expected 10 to/],
    [limit("limit: { requests: 10, seconds: 90 }"), /limit\.seconds: found 90; expected 60, 120, 300 or 600/],
    [limit("pathPrefix: /a"), /rateLimits\.0: no limit; requestsPerFiveMinutes, or limit/],
    [
      limit("requestsPerFiveMinutes: 10, limit: { requests: 10, seconds: 60 }"),
      /rateLimits\.0\.limit: requestsPerFiveMinutes and limit together/,
    ],
    [
      limit("requestsPerFiveMinutes: 10, keys: [ip, forwarded-ip]"),
      /keys: ip and forwarded-ip; another key beside addresses/,
    ],
    [
      limit("requestsPerFiveMinutes: 10, keys: [forwarded-ip]"),
      /keys\.0: forwarded-ip; .*; add clientAddress/,
    ],
    [limit("requestsPerFiveMinutes: 10, keys: []"), /keys: no keys: all requests would be counted together/],
    [limit("requestsPerFiveMinutes: 10, keys: [ip, ip]"), /keys\.1: the same key a second time/],
    [
      limit(
        "requestsPerFiveMinutes: 10, keys: [ip, http-method, uri-path, query-string, ja3-fingerprint, ja4-fingerprint]",
      ),
      /keys: 6 keys; at most 5/,
    ],
    [
      limit("requestsPerFiveMinutes: 10, keys: [{ header: a, cookie: b }]"),
      /keys\.0: header and cookie; one of/,
    ],
    [limit("requestsPerFiveMinutes: 10, keys: [{}]"), /keys\.0: a key without a name/],
    [
      limit("requestsPerFiveMinutes: 10, keys: [{ labelNamespace: 'a:b' }]"),
      /labelNamespace: a:b; .*write a:b:/,
    ],
    [
      limit("requestsPerFiveMinutes: 10, keys: [{ labelNamespace: 'a:', textTransformations: [md5] }]"),
      /textTransformations: transformations of labels/,
    ],
    [
      limit(`requestsPerFiveMinutes: 10, keys: [{ queryArgument: ${"q".repeat(31)} }]`),
      /queryArgument: a name of 31 characters; at most 30/,
    ],
    [
      limit("requestsPerFiveMinutes: 10, action: captcha, response: { code: 429 }"),
      /rateLimits\.0\.response: a response where the action is captcha/,
    ],
    [
      limit("requestsPerFiveMinutes: 10, scopeDown: { ipSet: { name: a } }"),
      /rateLimits\.0\.scopeDown\.ipSet\.name: there is no IP set a/,
    ],
    [
      `    rateLimits: [${Array.from({ length: 11 }, (_, index) => `{ name: l${index}, requestsPerFiveMinutes: 10 }`).join(", ")}]`,
      /rateLimits: found 11 entries; expected rate-based rules, .*at most 10/,
    ],
    // Groups
    [
      settings(
        "common",
        "overrides: [{ rule: SizeRestriction_BODY, action: captcha, reason: It is here for a test. }]",
      ),
      /groupSettings\.common\.overrides\.0\.rule: common \(AWSManagedRulesCommonRuleSet\) has no rule SizeRestriction_BODY; .*did you mean SizeRestrictions_BODY/,
    ],
    [
      settings(
        "common",
        "overrides: [{ rule: SizeRestrictions_BODY, action: count, reason: It is here for a test. }]",
      ),
      /overrides\.0: count for SizeRestrictions_BODY without expires/,
    ],
    [
      settings(
        "common",
        "overrides: [{ rule: SizeRestrictions_BODY, action: allow, reason: It is here for a test., expires: 2028-01-01 }]",
      ),
      /overrides\.0\.action: allow for SizeRestrictions_BODY, which lets a request in/,
    ],
    [
      `${settings("common", "overrides: [{ rule: GenericLFI_BODY, action: captcha, reason: It is here for a test. }]")}\n    countedRules: [{ group: common, rule: GenericLFI_BODY, reason: It is here for a test., expires: 2028-01-01 }]`,
      /overrides\.0\.rule: GenericLFI_BODY has an action already, in countedRules/,
    ],
    [
      settings("php", "scopeDown: { reason: It is here for a test., statement: {} }"),
      /groupSettings\.php: the web ACL has no php/,
    ],
    [
      settings("common", "scopeDown: { reason: It is here for a test., statement: {} }"),
      /groupSettings\.common\.scopeDown\.statement: an empty statement/,
    ],
    [
      settings("ip-reputation", "version: { name: Version_1.0, reason: It is here for a test. }"),
      /ip-reputation\.version: a version of ip-reputation; no version/,
    ],
    [
      settings("common", "version: { name: latest, reason: It is here for a test. }"),
      /common\.version\.name: latest; .*list-available-managed-rule-group-versions/,
    ],
    [settings("comon", ""), /unknown key "comon"; .*did you mean "common"/],
    // Statements
    [rules("statement: { xs: {} }"), /unknown key "xs"; .*did you mean "xss"/],
    [rules("statement: {}"), /rules\.0\.statement: an empty statement; one of and, asn, byteMatch/],
    [
      rules(xss("fieldToMatch: bodies, textTransformations: [none]")),
      /fieldToMatch: found bodies; expected all-query-arguments/,
    ],
    [
      rules(xss("fieldToMatch: body, textTransformations: [lower]")),
      /textTransformations\.0: found lower; expected a transformation/,
    ],
    [
      rules(
        "statement: { regexMatch: { fieldToMatch: body, textTransformations: [none], regexString: '(?=a)' } }",
      ),
      /rules\.0\.statement\.regexMatch\.regexString: "\(\?=a\)": it has a lookahead or lookbehind, which AWS WAF or its provider does not support/,
    ],
    [
      rules(`statement: { geo: { countryCodes: [${Array.from({ length: 51 }, () => "CH").join(", ")}] } }`),
      /rules\.0\.statement\.geo\.countryCodes: 51 countries; 1 to 50 in a statement/,
    ],
    [
      rules("statement: { and: [{ not: { xss: { textTransformations: [none] } } }] }"),
      /rules\.0\.statement\.and\.0\.not\.xss\.fieldToMatch: "fieldToMatch" is missing/,
    ],
    [
      rules("statement: { labelMatch: { scope: label, key: odd } }", "labels: [odd]"),
      /rules\.0\.statement\.labelMatch\.key: no rule before this one sets the label odd/,
    ],
    [
      rules(
        "statement: { labelMatch: { scope: label, key: 'awswaf:managed:aws:core-ruleset:NoUserAgent_Header' } }",
      ),
      /labelMatch\.key: no managed rule group sets labels of awswaf:managed:aws:core-ruleset; .*did you mean awswaf:managed:aws:core-rule-set\?/,
    ],
    [
      rules(
        "statement: { not: { labelMatch: { scope: label, key: 'awswaf:managed:aws:core-rule-set:GenericLFI_QUERYARGUMENTS' } } }",
      ),
      /not\.labelMatch\.key: GenericLFI_QUERYARGUMENTS, which is the name of a rule and no label; .*write awswaf:managed:aws:core-rule-set:GenericLFI_QueryArguments$/m,
    ],
    [
      rules("statement: { labelMatch: { scope: namespace, key: 'awswaf:managed:aws:php-app:' } }"),
      /labelMatch\.key: awswaf:managed:aws:php-app: is a label of php, which the web ACL does not have;/,
    ],
    [rules("labels: ['awswaf:odd']"), /rules\.0\.labels\.0: awswaf:odd, with the word awswaf/],
    [rules("labels: ['odd ']"), /rules\.0\.labels\.0: "odd "/],
    [`${rules("band: last")}\n${rule("band: last", "a0")}`, /rules\.1\.name: a second rule "a0"/],
    [rules("immunitySeconds: 300"), /rules\.0\.immunitySeconds: an immunity time where the action is block/],
    [rules("action: challenge, immunitySeconds: 100"), /rules\.0\.immunitySeconds: 100 seconds; 300 or more/],
    [
      rules(xss("fieldToMatch: body, textTransformations: [url-decode, lowercase, lowercase]")),
      /textTransformations\.2: lowercase after lowercase, which changes nothing and costs 10 WCU;/,
    ],
    // Answers and sets
    [rules("response: { code: 418 }"), /rules\.0\.response\.code: 418; 200, 201/],
    [
      `    responseBodies: { busy: { contentType: text, content: Later } }\n${rules("response: { code: 429, body: buzy }")}`,
      /rules\.0\.response\.body: there is no body buzy; busy; did you mean busy/,
    ],
    [
      rules("response: { code: 403, headers: { Content-Type: text/html } }"),
      /headers\.Content-Type: Content-Type; headers other/,
    ],
    [
      `    responseBodies: { busy: { contentType: text, content: "${"a".repeat(4097)}" } }`,
      /responseBodies\.busy\.content: a body of 4097 bytes; 1 to 4096 bytes/,
    ],
    [
      `    responseBodies: { ${Array.from({ length: 13 }, (_, index) => `b${index}: { contentType: text, content: "${"a".repeat(4000)}" }`).join(", ")} }`,
      /responseBodies: 52000 bytes together; 51200 bytes/,
    ],
    [rules("labels: ['a:b:c:d:e:f:g']"), /rules\.0\.labels\.0: "a:b:c:d:e:f:g"; up to six words/],
    [
      `    regexPatternSets: { a: ['${"x".repeat(201)}'] }`,
      /regexPatternSets\.a\.0: .*it has 201 characters/,
    ],
    [`    responseBodies: { busy: { contentType: json, content: "{" } }`, /content: a body that is no JSON/],
    [
      `    tokenDomains: [${Array.from({ length: 11 }, (_, index) => `a${index}.example`).join(", ")}]`,
      /tokenDomains: 11 domains; at most 10/,
    ],
    ["    tokenDomains: ['https://a.example']", /tokenDomains\.0: https:\/\/a\.example; a domain/],
    ["    challengeImmunitySeconds: 299", /challengeImmunitySeconds: found 299; expected 300 to/],
    ["    captchaImmunitySeconds: 59", /captchaImmunitySeconds: found 59; expected 60 to/],
    ["    regexPatternSets: { a: ['['] }", /regexPatternSets\.a\.0: "\[": it is no regular expression/],
    [
      `    regexPatternSets: { a: [${Array.from({ length: 11 }, (_, index) => `a${index}`).join(", ")}] }`,
      /regexPatternSets\.a: 11 patterns; 1 to 10/,
    ],
    [
      "    ipSets: { a: [192.0.2.0/24, 192.0.2.0/24] }",
      /ipSets\.a\.1: 192\.0\.2\.0\/24 is listed twice; each entry/,
    ],
    ["    regexPatternSets: { a: [b, c, b] }", /regexPatternSets\.a\.2: b is listed twice; each entry once/],
    ["    managedRuleGroups: [php, php]", /managedRuleGroups\.1: php is listed twice; each entry once/],
    ["    ipSets: { a: [] }", /ipSets\.a: no addresses/],
    ["    ipSets: { a: [0.0.0.0/0] }", /ipSets\.a\.0: "0\.0\.0\.0\/0"; an IPv4 or IPv6 network/],
    // Fraud, resources
    [`${takeover} }\n${cognito}`, /web\.shop\.accountTakeover: a Cognito user pool among the resources/],
    [`${creation} }\n${cognito}`, /web\.shop\.accountCreation: a Cognito user pool among the resources/],
    [
      `${creation}, emailField: email }`,
      /accountCreation\.emailField: "email"; a JSON pointer.*write "\/email"/,
    ],
    [`${creation}, addressFields: [/a, b] }`, /accountCreation\.addressFields\.1: "b"/],
    [
      `${takeover}, responseInspection: { statusCode: { success: [200], failure: [401] } } }`,
      /accountTakeover\.responseInspection: responses of a regional resource/,
    ],
    [
      "    bodyInspectionKilobytes: 32\n    associatedResources: [arn:aws:elasticloadbalancing:eu-west-1:444444444444:loadbalancer/app/shop/50dc6c495c0c9188]",
      /bodyInspectionKilobytes: 32 KB for load balancers and AppSync/,
    ],
    [
      "    associatedResources: [arn:aws:cloudfront::444444444444:distribution/E1]",
      /associatedResources\.0: found arn:aws:cloudfront.*a CloudFront distribution names its web ACL itself/,
    ],
    [
      "    antiDdos: {}",
      /web\.shop\.antiDdos: antiDdos with providerVersion ">= 5\.100\.0, < 7\.0\.0"; .*">= 6\.1\.0, < 7\.0\.0"/,
    ],
  ])("%s is refused, with its place", (lines, message) => {
    const { load } = read({ lines });
    let thrown = "";
    try {
      load();
    } catch (error) {
      thrown = String((error as Error).message);
    }
    expect(thrown).toMatch(message);
    expect(thrown).toMatch(/organization\.yaml:\d+:\d+ web\.shop/);
    expect(thrown.split("\n").filter((line) => line.includes("organization.yaml:"))).toHaveLength(1);
  });

  test.each([
    rules(
      "statement: { labelMatch: { scope: label, key: 'awswaf:managed:aws:core-rule-set:GenericLFI_QueryArguments' } }",
    ),
    `    managedRuleGroups: [php]\n${rules("statement: { labelMatch: { scope: namespace, key: 'awswaf:managed:aws:php-app:' } }")}`,
    rules(xss("fieldToMatch: body, textTransformations: [url-decode, url-decode, lowercase]")),
  ])("%s is taken", (lines) => {
    expect(read({ lines }).load).not.toThrow();
  });

  test("of CloudFront names no version, since no alarm would tell of its end", () => {
    const version = settings("common", "version: { name: Version_1.19, reason: It is here for a test. }");
    expect(read({ lines: version, at: "{ scope: cloudfront }" }).load).toThrow(
      /groupSettings\.common\.version: Version_1\.19 in a web ACL of CloudFront/,
    );
    expect(read({ lines: version }).load).not.toThrow();
  });

  test("of CloudFront reads responses in one way", () => {
    const inspection = (way: string) =>
      read({ lines: `${takeover}, responseInspection: { ${way} } }`, at: "{ scope: cloudfront }" }).load;
    expect(inspection("statusCode: { success: [200], failure: [401] }")).not.toThrow();
    expect(inspection("")).toThrow(/responseInspection: nothing to tell by/);
    expect(
      inspection(
        "statusCode: { success: [200], failure: [401] }, bodyContains: { success: [a], failure: [b] }",
      ),
    ).toThrow(/responseInspection: statusCode and bodyContains; one of/);
  });

  test.each(['providerVersion: ">= 6.1.0, < 7.0.0"', 'providerVersion: "~> 6.20"'])(
    "holds back floods with %s",
    (version) => {
      expect(read({ lines: "    antiDdos: {}", deployment: `  ${version}` }).load).not.toThrow();
    },
  );

  test("with provider 6.0 does not", () => {
    const deployment = '  providerVersion: ">= 6.0.0, < 7.0.0"';
    expect(read({ lines: "    antiDdos: {}", deployment }).load).toThrow(/web\.shop\.antiDdos/);
  });

  test("is told of where it needs more capacity than its price includes", () => {
    const dear = read({ lines: "    managedRuleGroups: [linux, windows]" });
    dear.load();
    expect(dear.notices).toEqual([
      expect.stringMatching(
        /web\.shop: its rules need 1577 WCU of the 1500 that the price includes: AWS charges every request for 1 further step of 500/,
      ),
    ]);
    const cheap = read({ lines: "    managedRuleGroups: [linux]" });
    cheap.load();
    expect(cheap.notices).toEqual([]);
  });
});
