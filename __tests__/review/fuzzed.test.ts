import fc from "fast-check";
import { NotAPlan } from "../../review/plan/not-a-plan";
import { review } from "../../review/review";
import { planJson } from "./plan-json";

const whole = planJson(
  [
    {
      type: "aws_iam_role",
      before: { assume_role_policy: '{"Statement":[]}' },
      after: {
        assume_role_policy: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}]}',
      },
    },
    {
      type: "aws_wafv2_web_acl",
      before: { rule: [{ name: "a", action: [{ block: [{}] }] }] },
      after: { rule: [] },
    },
    {
      type: "aws_security_group",
      before: { ingress: [] },
      after: { ingress: [{ cidr_blocks: ["0.0.0.0/0"], from_port: 0, to_port: 65535, protocol: "tcp" }] },
    },
    { type: "aws_organizations_policy_attachment", before: { policy_id: "p", target_id: "r" } },
  ],
  {
    prior_state: {
      values: {
        root_module: {
          resources: [
            { address: "aws_s3_bucket.a", mode: "managed", type: "aws_s3_bucket", values: { id: "archive" } },
          ],
        },
      },
    },
    configuration: {
      provider_config: { aws: { name: "aws", expressions: { region: { constant_value: "eu-west-1" } } } },
      root_module: {
        resources: [
          { address: "aws_iam_role.one_0", expressions: { assume_role_policy: { references: ["a.b.c"] } } },
        ],
      },
    },
    resource_drift: [
      {
        address: "aws_s3_bucket.a",
        mode: "managed",
        type: "aws_s3_bucket",
        change: { actions: ["update"], before: {}, after: { policy: "x" } },
      },
    ],
  },
);

type Path = readonly (number | string)[];

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function replacedAt(value: unknown, path: Path, by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[step] = replacedAt(copy[step], rest, by);
  return copy;
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    "",
    [],
    {},
    [[]],
    [null],
    { a: null },
    "x".repeat(200_000),
    '{"Statement":[{"Effect":"Allow","Action":{}}]}',
    '{"Statement":{}}',
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A review, or that it is no plan: nothing else may come of it. */
async function outcome(plan: unknown): Promise<string> {
  try {
    await review([{ source: "plan.json", plan }]);
    return "reviewed";
  } catch (error) {
    if (error instanceof NotAPlan)
      return error.message.split("\n").length === 1 ? "refused" : "refused in several lines";
    throw error;
  }
}

test("a plan in which anything is anything else is reviewed, or refused in one line", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pathsOf(whole)), junk, async (path, by) => {
      expect(["reviewed", "refused"]).toContain(await outcome(replacedAt(whole, path, by)));
    }),
    { numRuns: 1_500, seed: 20_264 },
  );
});

test("what is no plan at all is refused", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      expect(await outcome(value)).toBe("refused");
    }),
    { numRuns: 200, seed: 20_265 },
  );
});

test("what is nested without end is refused", async () => {
  let deep: unknown = "x";
  for (let index = 0; index < 20_000; index++) deep = [deep];
  const plan = planJson([
    {
      type: "aws_cloudwatch_log_group",
      before: { tags: deep },
      after: { retention_in_days: deep },
    },
  ]);
  expect(["reviewed", "refused"]).toContain(await outcome(plan));
});
