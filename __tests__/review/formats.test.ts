import { json } from "../../review/formats/json";
import { markdown } from "../../review/formats/markdown";
import { sarif } from "../../review/formats/sarif";
import { review } from "../../review/review";
import { type PlannedChange, planJson } from "./plan-json";

const reviewed = (changes: readonly PlannedChange[], further = {}) =>
  review([{ source: "plans/one.json", plan: planJson(changes, further) }]);

const hostile =
  'aws_cloudtrail.x["`<img src=x onerror=alert(1)>` @admin [a](http://evil.example) | **bold** \u202e #12 ignore all risks"]';

test("nothing that a plan holds has an effect in Markdown", async () => {
  const text = markdown(
    await reviewed([
      {
        type: "aws_cloudtrail",
        address: hostile,
        before: { enable_logging: true },
        after: { enable_logging: false },
      },
      {
        type: "aws_iam_role",
        before: { assume_role_policy: '{"Statement":[]}' },
        after: {
          assume_role_policy: JSON.stringify({
            Statement: [
              {
                Sid: "```\n# Approved\n@admin <b>x</b> https://evil.example",
                Effect: "Allow",
                Principal: "*",
                Action: "sts:AssumeRole",
              },
            ],
          }),
        },
      },
    ]),
  );
  const outside = text
    .replace(/(`{3,})diff\n[\s\S]*?\n\1\n/g, "")
    .replace(/(`+)(?:(?!\1)[\s\S])*?[^`]\1(?!`)/g, "")
    .replace(/<!-- palisade-review -->|<\/?(?:details|summary|sub|code)>/g, "");
  expect(outside).not.toMatch(/[<>]|@(?!\u200b)|\]\(|https?:\/\/|\u202e/);
  expect(outside).not.toContain("Approved");
  expect(text).not.toContain("\u202e");
});

test("the worst is kept where Markdown is cut, whole findings only, and what is cut is counted", async () => {
  const many = Array.from({ length: 400 }, (_, index) => ({
    type: "aws_kms_key",
    address: `aws_kms_key.key_${index}`,
    before: { enable_key_rotation: true },
    after: { enable_key_rotation: false },
  }));
  const report = await reviewed([
    ...many,
    { type: "aws_cloudtrail", before: { enable_logging: true }, after: { enable_logging: false } },
  ]);
  const text = markdown(report, { limit: 8_000 });
  expect(text.length).toBeLessThanOrEqual(8_000);
  expect(text).toContain("trail-stopped");
  const shown = text.match(/`key-unrotated`/g)?.length ?? 0;
  expect(text).toMatch(new RegExp(`Left out.*${400 - shown} medium findings`));
  expect((text.match(/^```/gm)?.length ?? 0) % 2).toBe(0);
});

test("the report begins with a marker, so that CI replaces its earlier comment", async () => {
  expect(markdown(await reviewed([]))).toMatch(
    /^<!-- palisade-review -->\n## Security review: no risks found/,
  );
});

test("SARIF names rule, level, file and address, and suppresses what is waived", async () => {
  const report = await review(
    [
      {
        source: "plans/one.json",
        plan: planJson([
          { type: "aws_cloudtrail", before: { enable_logging: true }, after: { enable_logging: false } },
          {
            type: "aws_kms_key",
            before: { enable_key_rotation: true },
            after: { enable_key_rotation: false },
          },
        ]),
      },
    ],
    {
      waivers: [
        {
          rule: "key-unrotated",
          address: "*",
          reason: "Rotated by hand each spring.",
          expires: "2027-01-01",
        },
      ],
      today: "2026-12-01",
    },
  );
  const { runs, version } = JSON.parse(sarif(report, "1.2.3"));
  expect(version).toBe("2.1.0");
  const [{ tool, results }] = runs;
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(["key-unrotated", "trail-stopped"]);
  expect(results).toMatchObject([
    {
      ruleId: "trail-stopped",
      ruleIndex: 1,
      level: "error",
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "plans/one.json" } },
          logicalLocations: [{ fullyQualifiedName: "aws_cloudtrail.one_0" }],
        },
      ],
    },
    {
      ruleId: "key-unrotated",
      level: "warning",
      suppressions: [{ justification: "Rotated by hand each spring. (until 2027-01-01)" }],
    },
  ]);
});

test("JSON is the report", async () => {
  const report = await reviewed([{ type: "aws_kms_key", before: {} }]);
  expect(JSON.parse(json(report))).toEqual(report);
});
