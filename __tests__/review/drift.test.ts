import { review } from "../../review/review";
import { type PlannedChange, planJson } from "./plan-json";

const drifted = (type: string, before: object, after: object) => ({
  resource_drift: [
    { address: `${type}.one_0`, mode: "managed", type, change: { actions: ["update"], before, after } },
  ],
});

const findings = async (drift: object, planned: readonly PlannedChange[] = []) =>
  (await review([{ source: "plan.json", plan: planJson(planned, { ...drift }) }])).findings;

const on = { enable_logging: true, tags: { a: "1" } };
const off = { enable_logging: false, tags: { a: "1" } };

test("what others weakened, and the plan leaves so, is as bad as if the plan did it", async () => {
  expect(await findings(drifted("aws_cloudtrail", on, off))).toMatchObject([
    { rule: "trail-stopped", severity: "critical", action: "drift" },
  ]);
  const tagged = { type: "aws_cloudtrail", before: off, after: { ...off, tags: { a: "2" } } };
  expect(await findings(drifted("aws_cloudtrail", on, off), [tagged])).toMatchObject([
    { severity: "critical" },
  ]);
});

test("what the plan sets back is low", async () => {
  const [found] = await findings(drifted("aws_cloudtrail", on, off), [
    { type: "aws_cloudtrail", before: off, after: on },
  ]);
  expect(found).toMatchObject({
    severity: "low",
    message: expect.stringContaining("this apply sets it back"),
  });
});

test("drift of what no risk reads, and of what providers fill in, is no finding", async () => {
  expect(await findings(drifted("aws_cloudtrail", on, { ...on, tags: { a: "2" } }))).toEqual([]);
  expect(await findings(drifted("aws_cloudtrail", { kms_key_id: null }, { kms_key_id: "" }))).toEqual([]);
});

test("a policy that others changed is compared", async () => {
  const policy = (principal: string) => ({
    assume_role_policy: JSON.stringify({
      Statement: [{ Effect: "Allow", Principal: { AWS: principal }, Action: "sts:AssumeRole" }],
    }),
  });
  const changed = drifted("aws_iam_role", policy("arn:aws:iam::111111111111:role/a"), policy("*"));
  expect(await findings(changed)).toMatchObject([
    { rule: "trust-widened", severity: "critical", action: "drift" },
  ]);
});

test("a policy that somebody gave to a role by hand is told of, and one that a resource attaches is not", async () => {
  const role = (arns: readonly string[], inline: readonly object[] = []) => ({
    name: "a",
    managed_policy_arns: arns,
    inline_policy: inline,
  });
  const admin = "arn:aws:iam::aws:policy/AdministratorAccess";
  expect(await findings(drifted("aws_iam_role", role([]), role([admin])))).toMatchObject([
    { rule: "administrator-attached", severity: "critical" },
  ]);
  const attached = {
    type: "aws_iam_role_policy_attachment",
    before: { role: "a", policy_arn: admin },
    after: { role: "a", policy_arn: admin },
    change: { actions: ["no-op"] },
  };
  expect(await findings(drifted("aws_iam_role", role([]), role([admin])), [attached])).toEqual([]);
  const everything = { name: "x", policy: '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}' };
  expect(await findings(drifted("aws_iam_role", role([]), role([], [everything])))).toMatchObject([
    { severity: "critical" },
  ]);
});

test("a port that somebody opened by hand is told of, and one that a resource opens is not", async () => {
  const opened = {
    id: "sg-1",
    ingress: [{ cidr_blocks: ["0.0.0.0/0"], from_port: 22, to_port: 22, protocol: "tcp" }],
  };
  const drift = {
    ...drifted("aws_security_group", { id: "sg-1", ingress: [] }, opened),
    configuration: {
      root_module: {
        resources: [{ address: "aws_security_group.one_0", expressions: { name: { constant_value: "a" } } }],
      },
    },
  };
  expect(await findings(drift)).toMatchObject([
    { rule: "port-opened", severity: "critical", action: "drift" },
  ]);
  const rule = {
    security_group_id: "sg-1",
    cidr_ipv4: "0.0.0.0/0",
    from_port: 22,
    to_port: 22,
    ip_protocol: "tcp",
  };
  const ours = {
    type: "aws_vpc_security_group_ingress_rule",
    before: rule,
    after: rule,
    change: { actions: ["no-op"] },
  };
  expect(await findings(drift, [ours])).toEqual([]);
});
