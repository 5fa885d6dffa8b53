import { json } from "../../review/formats/json";
import { markdown } from "../../review/formats/markdown";
import { sarif } from "../../review/formats/sarif";
import { review } from "../../review/review";
import { planJson } from "./plan-json";

/** Every one of them is somewhere in the plan. */
const secrets = Array.from({ length: 24 }, (_, index) => `S3CR3T-${String(index).padStart(2, "0")}-planted`);
const [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r] = secrets;

const policyOf = (text: string) =>
  JSON.stringify({
    Statement: [{ Sid: text, Effect: "Allow", Principal: "*", Action: "sqs:SendMessage", Resource: text }],
  });

const plan = planJson(
  [
    // A provider that forgot to mark a password.
    {
      type: "aws_db_instance",
      before: { password: a, publicly_accessible: false },
      after: { password: b, publicly_accessible: true },
    },
    // Marked, in attributes that a rule reads.
    {
      type: "aws_sns_topic_subscription",
      before: { endpoint: c },
      after: { endpoint: d },
      change: { before_sensitive: { endpoint: true }, after_sensitive: { endpoint: true } },
    },
    {
      type: "aws_cloudwatch_log_metric_filter",
      before: { pattern: e },
      after: { pattern: f },
      change: { before_sensitive: true, after_sensitive: { pattern: true } },
    },
    // Nested, in lists, and under a subtree that is marked as a whole.
    {
      type: "aws_wafv2_web_acl",
      before: { rule: [{ name: g, action: [{ block: [{}] }] }] },
      after: { rule: [{ name: g, action: [{ count: [{}] }] }] },
      change: { before_sensitive: { rule: true }, after_sensitive: { rule: [{ name: true }] } },
    },
    {
      type: "aws_sqs_queue",
      before: { policy: '{"Statement":[]}' },
      after: { policy: policyOf(String(h)) },
      change: { after_sensitive: { policy: true } },
    },
    {
      type: "aws_instance",
      before: { user_data: i, user_data_base64: j },
      after: { user_data: k, user_data_base64: l },
    },
    {
      type: "aws_db_parameter_group",
      before: {
        parameter: [
          { name: "rds.force_ssl", value: "1" },
          { name: "x", value: m },
        ],
      },
      after: { parameter: [{ name: "x", value: n }] },
    },
    {
      type: "aws_lambda_function",
      before: { source_code_hash: "1", environment: [{ variables: { TOKEN: o } }] },
      after: { source_code_hash: "2", environment: [{ variables: { TOKEN: p } }] },
    },
    {
      type: "aws_sns_topic",
      address: "aws_sns_topic.webhook",
      before: { display_name: q },
      change: { before_sensitive: { display_name: true } },
    },
  ],
  {
    variables: { password: { value: r } },
    output_changes: {
      password: {
        actions: ["update"],
        before: secrets[18],
        after: secrets[19],
        before_sensitive: true,
        after_sensitive: true,
      },
    },
    planned_values: { outputs: { password: { sensitive: true, value: secrets[20] } } },
    prior_state: {
      format_version: "1.0",
      values: {
        outputs: { password: { sensitive: true, value: secrets[21] } },
        root_module: {
          resources: [
            {
              address: "aws_db_instance.x",
              mode: "managed",
              type: "aws_db_instance",
              values: { password: secrets[22] },
              sensitive_values: { password: true },
            },
          ],
        },
      },
    },
    resource_drift: [
      {
        address: "aws_cloudwatch_event_rule.x",
        mode: "managed",
        type: "aws_cloudwatch_event_rule",
        change: {
          actions: ["update"],
          before: { event_pattern: secrets[23] },
          after: { event_pattern: "{}" },
          before_sensitive: { event_pattern: true },
        },
      },
    ],
  },
);

test("no secret is in any format", async () => {
  const report = await review([{ source: "plan.json", plan }]);
  expect(report.findings.length).toBeGreaterThan(8);
  for (const text of [json(report), markdown(report), sarif(report, "1.0.0")]) {
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  }
});
