import { webRequestsLogged } from "../../../controls/objectives/web-requests-logged";
import { webStack } from "../../modules/web/web-stack";

type Body = Record<string, unknown>;

const webAcl = ["aws_wafv2_web_acl", "shop"] as const;
const logs = ["aws_wafv2_web_acl_logging_configuration", "shop_logs"] as const;

/** The stack with one argument changed. */
function changed([type, name]: readonly [string, string], change: Body) {
  const copy = structuredClone(webStack()) as { resource: Record<string, Record<string, Body>> };
  Object.assign(copy.resource[type]?.[name] as Body, change);
  return copy;
}

const headers = (...names: string[]) => names.map((name) => ({ single_header: { name } }));

const acted = ["BLOCK", "COUNT", "CAPTCHA", "CHALLENGE", "EXCLUDED_AS_COUNT"];

/** A filter that keeps what rules did some things with. */
const keeping = (actions: readonly string[], requirement = "MEETS_ANY") => ({
  default_behavior: "DROP",
  filter: [
    {
      behavior: "KEEP",
      requirement,
      condition: actions.map((action) => ({ action_condition: [{ action }] })),
    },
  ],
});

describe("web.requests-logged", () => {
  test.each(["block", "count"] as const)("holds for the module's web ACL in mode %s", (mode) => {
    expect(webRequestsLogged.proof(webStack({ mode }))).toEqual({
      satisfied: ["aws_wafv2_web_acl.shop", "aws_wafv2_web_acl_logging_configuration.shop_logs"],
      broken: [],
    });
  });

  test("has nothing to say of a stack without a web ACL", () => {
    expect(webRequestsLogged.proof({})).toEqual({ satisfied: [], broken: [] });
  });

  test("holds for a destination that is made beside it", () => {
    const stack = changed(logs, { log_destination_configs: ["${aws_s3_bucket.logs.arn}"] });
    expect(webRequestsLogged.proof(stack).broken).toEqual([]);
  });

  test("holds for a filter that keeps everything on which a rule acted, and for one that keeps all", () => {
    expect(webRequestsLogged.proof(webStack({ logged: "matched" })).broken).toEqual([]);
    expect(webRequestsLogged.proof(changed(logs, { logging_filter: [keeping(acted)] })).broken).toEqual([]);
    const all = { default_behavior: "KEEP", filter: keeping(["BLOCK"]).filter };
    expect(webRequestsLogged.proof(changed(logs, { logging_filter: all })).broken).toEqual([]);
  });

  test("breaks for a web ACL whose logs are another's", () => {
    const stack = changed(logs, { resource_arn: "${aws_wafv2_web_acl.other.arn}" });
    expect(webRequestsLogged.proof(stack).broken).toEqual([
      { address: "aws_wafv2_web_acl.shop", problem: "nothing logs its requests" },
    ]);
  });

  test.each([
    [{ log_destination_configs: [] }, "its logs go to no destination that AWS WAF can write to"],
    [
      { log_destination_configs: ["arn:aws:s3:::acme"] },
      "its logs go to no destination that AWS WAF can write to",
    ],
    [{ redacted_fields: headers("cookie") }, "its logs show the authorization header"],
    [{ redacted_fields: headers("authorization") }, "its logs show the cookie header"],
    [{ logging_filter: { default_behavior: "DROP" } }, "a filter drops requests from its logs"],
    [
      { logging_filter: [{ default_behavior: "KEEP", filter: [{ behavior: "DROP" }] }] },
      "a filter drops requests from its logs",
    ],
    [{ logging_filter: keeping(["BLOCK"]) }, "a filter drops requests from its logs"],
    [{ logging_filter: keeping(acted, "MEETS_ALL") }, "a filter drops requests from its logs"],
    [
      { logging_filter: { ...keeping(acted), filter: [{ behavior: "DROP" }, ...keeping(acted).filter] } },
      "a filter drops requests from its logs",
    ],
  ])("breaks with %j", (change, problem) => {
    const { satisfied, broken } = webRequestsLogged.proof(changed(logs, change));
    expect(satisfied).toEqual(["aws_wafv2_web_acl.shop"]);
    expect(broken).toEqual([{ address: "aws_wafv2_web_acl_logging_configuration.shop_logs", problem }]);
  });

  test("breaks with samples or without metrics, of the web ACL or of a rule", () => {
    const samples = changed(webAcl, {
      visibility_config: { cloudwatch_metrics_enabled: false, sampled_requests_enabled: true },
      rule: [{ name: "a", visibility_config: [{ cloudwatch_metrics_enabled: true }] }],
    });
    expect(webRequestsLogged.proof(samples).broken).toEqual([
      {
        address: "aws_wafv2_web_acl.shop",
        problem:
          "the web ACL has no metric; the web ACL shows headers in samples; a shows headers in samples",
      },
    ]);
  });

  describe("of a bucket that is replicated", () => {
    const encrypted = { sse_kms_encrypted_objects: { status: "Enabled" } };
    const replicated = (rule: Body) => ({
      resource: {
        aws_s3_bucket_replication_configuration: {
          logs: {
            rule: [
              { status: "Enabled", filter: { prefix: "" }, source_selection_criteria: encrypted, ...rule },
            ],
          },
        },
      },
    });
    const address = "aws_s3_bucket_replication_configuration.logs";

    test("holds where every object is", () => {
      expect(webRequestsLogged.proof(replicated({}))).toEqual({ satisfied: [address], broken: [] });
    });

    test.each([
      [{ status: "Disabled" }, "it leaves objects out"],
      [{ filter: { prefix: "AWSLogs/" } }, "it leaves objects out"],
      [{ filter: [{ tag: { key: "a", value: "b" } }] }, "it leaves objects out"],
      [{ source_selection_criteria: undefined }, "it leaves encrypted objects out, which all of them are"],
    ])("breaks with %j", (rule, problem) => {
      expect(webRequestsLogged.proof(replicated(rule)).broken).toEqual([{ address, problem }]);
    });
  });
});
