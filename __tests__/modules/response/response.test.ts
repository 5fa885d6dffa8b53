import { complianceRemediationScoped } from "../../../controls/objectives/compliance-remediation-scoped";
import { policyStatements } from "../../../controls/policy-statements";
import { responseNames } from "../../../core/response-name";
import { responseDocuments } from "../../../modules/response/response-documents";
import { changedStatement } from "../../controls/changed-statement";
import { decision } from "../../decision";
import { exampleStack } from "../../example-stack";

const account = exampleStack("robots-prod/global/account");
const region = exampleStack("robots-prod/eu-central-1/region");
const permissions = "aws_iam_role_policy.response_permissions";
const starter = "aws_iam_role_policy.response_starter_permissions";
const policyOf = (name: string) => account.resource?.aws_iam_role_policy?.[name]?.policy;
const allowedTo = (name: string) =>
  policyStatements(policyOf(name))
    .filter(({ Effect }) => Effect === "Allow")
    .flatMap(({ Action }) => [Action ?? []].flat());

describe("the role of answers", () => {
  test("makes the calls of their steps, and no others", () => {
    const needed = Object.values(responseDocuments).flatMap(({ actions }) => Object.keys(actions));
    expect(allowedTo("response_permissions").sort()).toEqual([...new Set(needed)].sort());
    expect(complianceRemediationScoped.proof(account).broken).toEqual([]);
  });

  test("may make every call of a script", () => {
    const script = String(responseDocuments["isolate-instance"].steps[0]?.inputs.Script);
    const services: Record<string, string> = { ec2: "ec2", scaling: "autoscaling" };
    const calls = [...script.matchAll(/\b(ec2|scaling)\.([a-z_]+)|(ec2)\.get_paginator\('(\w+)'/g)]
      .map(([, service, call, paged, pages]) => [services[service ?? paged ?? ""], call ?? pages ?? ""])
      .filter(([, call]) => call !== "get_paginator")
      .map(
        ([service, call]) =>
          `${service}:${String(call).replaceAll(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}`,
      );
    expect(calls.length).toBeGreaterThan(8);
    expect(Object.keys(responseDocuments["isolate-instance"].actions)).toEqual(expect.arrayContaining(calls));
    expect(script).toContain("get_paginator('describe_network_interfaces')");
  });

  const decided = (action: string, resource: string, context: Record<string, string> = {}) =>
    decision({
      principal: "arn:aws:iam::888888888888:role/acme-response",
      action,
      resource,
      resourceAccount: "888888888888",
      context,
      identityPolicy: policyOf("response_permissions"),
    });
  const role = (name: string) => `arn:aws:iam::888888888888:role/${name}`;
  const denyAll = { "iam:PolicyARN": "arn:aws:iam::aws:policy/AWSDenyAll" };

  test.each([
    ["denies everything to a role", "iam:AttachRolePolicy", role("shop"), denyAll, "Allowed"],
    [
      "gives nothing to a role",
      "iam:AttachRolePolicy",
      role("shop"),
      { "iam:PolicyARN": "arn:aws:iam::aws:policy/AdministratorAccess" },
      "ImplicitlyDenied",
    ],
    [
      "exempts the deployment role",
      "iam:AttachRolePolicy",
      role("acme-deployment"),
      denyAll,
      "ExplicitlyDenied",
    ],
    [
      "exempts the role of the organization",
      "iam:AttachRolePolicy",
      role("OrganizationAccountAccessRole"),
      denyAll,
      "ExplicitlyDenied",
    ],
    ["exempts itself", "iam:AttachRolePolicy", role("acme-response"), denyAll, "ExplicitlyDenied"],
    [
      "touches no key of another account",
      "iam:UpdateAccessKey",
      "arn:aws:iam::999999999999:user/somebody",
      {},
      "ImplicitlyDenied",
    ],
    ["writes no policy", "iam:PutRolePolicy", role("shop"), {}, "ImplicitlyDenied"],
  ] as const)("%s", async (_what, action, resource, context, expected) => {
    expect(await decided(action, resource, { ...context })).toBe(expected);
  });

  test("exempts who runs Terraform from an account", async () => {
    const tooling = exampleStack("shared-services/global/account");
    const outcome = await decision({
      principal: "arn:aws:iam::555555555555:role/acme-response",
      action: "iam:AttachRolePolicy",
      resource: "arn:aws:iam::555555555555:role/acme-ci-terraform",
      resourceAccount: "555555555555",
      context: denyAll,
      identityPolicy: tooling.resource?.aws_iam_role_policy?.response_permissions?.policy,
    });
    expect(outcome).toBe("ExplicitlyDenied");
  });

  test.each([
    [permissions, "AllowAttachRolePolicy", { Condition: undefined }, "it allows iam:AttachRolePolicy"],
    [starter, "AllowRoleToAutomations", { Condition: undefined }, "it allows iam:PassRole"],
    [
      starter,
      "AllowRoleToAutomations",
      { Resource: "arn:aws:iam::888888888888:role/*" },
      "it allows iam:PassRole",
    ],
    [permissions, "AllowUpdateAccessKey", { Action: "iam:PutRolePolicy" }, "it allows iam:PutRolePolicy"],
  ])("%s breaks its promise with %s and %j", (address, sid, extra, problem) => {
    const edited = changedStatement(account, address, sid, (statement) => ({ ...statement, ...extra }));
    expect(complianceRemediationScoped.proof(edited).broken).toEqual([{ address, problem }]);
  });

  test("breaks its promise where automations of any account may take it", () => {
    const edited = changedStatement(
      account,
      "aws_iam_role.response",
      "AllowRoleToAutomation",
      (statement) => ({ ...statement, Condition: undefined }),
      "assume_role_policy",
    );
    expect(complianceRemediationScoped.proof(edited).broken).toEqual([
      {
        address: "aws_iam_role.response",
        problem: "AllowRoleToAutomation lets automations of any account take it",
      },
    ]);
  });
});

describe("answers to findings", () => {
  const documents = region.resource?.aws_ssm_document ?? {};
  const rules = region.resource?.aws_cloudwatch_event_rule ?? {};
  const targets = region.resource?.aws_cloudwatch_event_target ?? {};

  test("are documents, each of which says what it does and what undoes it", () => {
    for (const name of responseNames) {
      const made = documents[`response_${name.replaceAll("-", "_")}`];
      const content = JSON.parse(String(made?.content)) as {
        description: string;
        parameters: Record<string, { default?: string; allowedPattern?: string }>;
      };
      expect(content.description).toContain(" To undo: ");
      expect(content.parameters.AutomationAssumeRole?.default).toBe(
        "arn:aws:iam::888888888888:role/acme-response",
      );
      for (const given of Object.keys(responseDocuments[name].parameters)) {
        expect(content.parameters[given]?.allowedPattern).toMatch(/^\^.*\$$/);
      }
    }
  });

  test("start by themselves where the configuration says so, on findings of high severity", () => {
    expect(
      Object.keys(rules)
        .filter((name) => name.startsWith("response_"))
        .sort(),
    ).toEqual(["response_deactivate_access_key_rule", "response_isolate_instance_rule"]);
    expect(JSON.parse(String(rules.response_deactivate_access_key_rule?.event_pattern))).toEqual({
      source: ["aws.guardduty"],
      "detail-type": ["GuardDuty Finding"],
      detail: {
        resource: {
          resourceType: ["AccessKey"],
          accessKeyDetails: { accessKeyId: [{ prefix: "AKIA" }], userType: ["IAMUser"] },
        },
        // The security account hears of findings in every account.
        accountId: ["888888888888"],
        severity: [{ numeric: [">=", 7] }],
      },
    });
    expect(allowedTo("response_starter_permissions").sort()).toEqual([
      "iam:PassRole",
      "ssm:StartAutomationExecution",
    ]);
  });

  test("give the automation lists of what was found, and keep what could not be started", () => {
    expect(targets.response_isolate_instance_target).toMatchObject({
      arn: "arn:aws:ssm:eu-central-1:888888888888:automation-definition/${aws_ssm_document.response_isolate_instance.name}:$DEFAULT",
      role_arn: "arn:aws:iam::888888888888:role/acme-response-starter",
      dead_letter_config: { arn: "${aws_sqs_queue.events_undelivered.arn}" },
      input_transformer: {
        input_paths: { InstanceId: "$.detail.resource.instanceDetails.instanceId" },
        input_template:
          '{"InstanceId":["<InstanceId>"],"AutomationAssumeRole":["arn:aws:iam::888888888888:role/acme-response"]}',
      },
    });
  });
});
