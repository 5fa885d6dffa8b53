import type { Finding } from "../../review/finding";
import { review } from "../../review/review";
import { type PlannedChange, planJson } from "./plan-json";

const bucket = "arn:aws:s3:::uploads/incoming/*";
const statement = { actions: ["s3:GetObject"], resources: [bucket], effect: "Allow" };
const written = { Effect: "Allow", Action: "s3:GetObject", Resource: bucket };
const before = JSON.stringify({ Version: "2012-10-17", Statement: [written] });

/** A data source that is read during the apply, since what it names changes. */
const document = (address: string, after: object, unknown: object = {}): PlannedChange => ({
  type: "aws_iam_policy_document",
  address,
  change: { actions: ["read"], before: null, after, after_unknown: { json: true, ...unknown } },
  beside: { mode: "data" },
});

/** A policy in a module whose text is what its module is called with. */
const ofModule = (given: readonly string[], read: object): object => {
  const policy = (address: string, references: readonly string[]) => ({
    address,
    mode: "managed",
    type: "aws_iam_role_policy",
    name: "work",
    expressions: { policy: { references } },
  });
  const inner = { resources: [policy("aws_iam_role_policy.work", ["var.policy"])] };
  const outer = {
    module_calls: { inner: { expressions: { policy: { references: ["var.text"] } }, module: inner } },
  };
  const change: PlannedChange = {
    type: "aws_iam_role_policy",
    address: 'module.outer["a.b"].module.inner[0].aws_iam_role_policy.work',
    before: { role: "worker", policy: before },
    after: { role: "worker" },
    change: { after_unknown: { policy: true } },
    beside: { module_address: 'module.outer["a.b"].module.inner[0]' },
  };
  return planJson([change, document("data.aws_iam_policy_document.work", { statement: [read] })], {
    configuration: {
      root_module: {
        module_calls: { outer: { expressions: { text: { references: given } }, module: outer } },
      },
    },
  });
};

const given = ["data.aws_iam_policy_document.work.json", "data.aws_iam_policy_document.work"];

async function found(plan: object): Promise<readonly Finding[]> {
  return (await review([{ source: "plan.json", plan }])).findings;
}

test("a document that a module is called with is the policy in it, however deep: the same says nothing", async () => {
  expect(await found(ofModule(given, statement))).toEqual([]);
});

test("a document that a module is called with is judged: a wider one is found", async () => {
  const plan = ofModule(given, { ...statement, actions: ["s3:*"], resources: ["*"] });
  expect(await found(plan)).toMatchObject([{ rule: "policy-widened", severity: "high" }]);
});

test("of what else a module is called with, the policy stays unknown", async () => {
  expect(await found(ofModule(["local.policy"], statement))).toMatchObject([{ rule: "policy-not-judged" }]);
});

test("who and which key are not known yet is told in words", async () => {
  const condition = [
    { test: "StringEquals", values: ["system:serviceaccount:ingest:uploader"] },
    { test: "StringEquals", values: ["sts.amazonaws.com"] },
  ];
  const principals = [{ type: "Federated" }];
  const read = { effect: "Allow", actions: ["sts:AssumeRoleWithWebIdentity"], principals, condition };
  const role: PlannedChange = {
    type: "aws_iam_role",
    address: "aws_iam_role.uploader",
    after: { name: "uploader" },
    change: { after_unknown: { assume_role_policy: true } },
  };
  const unknown = { statement: [{ principals: [{ identifiers: true }] }] };
  const references = given;
  const plan = planJson(
    [role, document("data.aws_iam_policy_document.work", { statement: [read] }, unknown)],
    {
      configuration: {
        root_module: {
          resources: [{ address: role.address, expressions: { assume_role_policy: { references } } }],
        },
      },
    },
  );
  const [finding] = await found(plan).then((all) => all.filter(({ address }) => address === role.address));
  expect(finding?.message).toBe(
    "allows somebody: sts:AssumeRoleWithWebIdentity, if StringEquals a key that is not known yet system:serviceaccount:ingest:uploader and StringEquals a key that is not known yet sts.amazonaws.com (who that is, the plan does not tell)",
  );
});
