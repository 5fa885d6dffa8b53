import { readFileSync } from "node:fs";
import { deployedRules } from "../../../controls/deployed-rules";
import { complianceRemediationScoped } from "../../../controls/objectives/compliance-remediation-scoped";
import { complianceResourcesRecorded } from "../../../controls/objectives/compliance-resources-recorded";
import { complianceRulesWatch } from "../../../controls/objectives/compliance-rules-watch";
import { policyStatements } from "../../../controls/policy-statements";
import { managedRules } from "../../../facts/managed-rules";
import { remediationDocuments } from "../../../modules/compliance/remediation-documents";
import { remediationPackTemplate } from "../../../modules/compliance/remediation-pack-template";
import { changed } from "../../controls/changed";
import { exampleStack } from "../../example-stack";
import known from "./managed-rules.json";

const home = exampleStack("security/eu-west-1/compliance");
const other = exampleStack("security/eu-central-1/compliance");
const region = exampleStack("robots-prod/eu-central-1/region");
const recorder = "aws_config_configuration_recorder.config";

describe("the catalogue of managed rules", () => {
  // managed-rules.json: identifiers and parameters of AWS's list, as moto 5.2 carries it.
  const listed = known as Record<string, { parameters: string[]; required: string[] }>;

  test.each(Object.entries(managedRules))(
    "%s is a rule of AWS's, with parameters that it has",
    (_name, rule) => {
      const { parameters, required } = listed[rule.identifier] ?? { parameters: [], required: ["?"] };
      expect(parameters).toEqual(expect.arrayContaining(Object.keys(rule.parameters ?? {})));
      expect(Object.keys(rule.parameters ?? {})).toEqual(expect.arrayContaining(required));
    },
  );

  test("has sixty rules at least, and one for every requirement that only a rule sees", () => {
    expect(Object.keys(managedRules).length).toBeGreaterThanOrEqual(60);
    const benchmark = readFileSync("__tests__/controls/cis-aws-7.0.tsv", "utf8");
    const detected = benchmark
      .split("\n")
      .map((line) => line.split("\t"))
      .filter(([, kind]) => kind === "DETECT")
      .map(([id]) => id);
    expect(detected.length).toBeGreaterThan(15);
    expect(Object.values(managedRules).map(({ cis }) => cis)).toEqual(expect.arrayContaining(detected));
  });
});

describe("compliance.rules-watch", () => {
  test("holds in the home region and in others, where rules of IAM are not repeated", () => {
    expect(complianceRulesWatch.proof(home).broken).toEqual([]);
    expect(complianceRulesWatch.proof(other).broken).toEqual([]);
    const identifiers = deployedRules(other).map(({ identifier }) => identifier);
    expect(identifiers).not.toContain("ROOT_ACCOUNT_MFA_ENABLED");
    expect(identifiers).toContain("RDS_STORAGE_ENCRYPTED");
    expect(complianceRulesWatch.proof({})).toEqual({ satisfied: [], broken: [] });
  });

  test("is broken where one rule lacks, and where its parameters are weaker", () => {
    const address = "aws_config_organization_managed_rule.rules_access_keys_are_rotated";
    const without = changed(home, address, () => undefined);
    expect(complianceRulesWatch.proof(without).broken[0]?.problem).toBe(
      "no rule watches CIS 2.12 (access-keys-are-rotated)",
    );
    const weaker = changed(home, address, (body) => ({
      ...body,
      input_parameters: '{"maxAccessKeyAge":"365"}',
    }));
    expect(complianceRulesWatch.proof(weaker).broken[0]?.problem).toContain("CIS 2.12");
  });

  test.each([
    ["policies_allow_no_whole_service", "no rule watches FSBP IAM.21 (policies-allow-no-whole-service)"],
    ["password_policy_is_strong", "no rule watches FSBP IAM.7 (password-policy-is-strong)"],
    ["users_have_mfa", "no rule watches PCI DSS 8.4.2 (users-have-mfa)"],
  ])("is broken without %s, which no requirement of CIS asks for", (name, problem) => {
    const address = `aws_config_organization_managed_rule.rules_${name}`;
    const without = changed(home, address, () => undefined);
    expect(complianceRulesWatch.proof(without).broken[0]?.problem).toBe(problem);
  });

  test("is broken where the pack of an account lacks a rule whose findings can be remediated", () => {
    // The framework's pack repeats the benchmark's rules, so it goes first.
    const alone = changed(region, "aws_config_conformance_pack.framework_cis_aws_7_0", () => undefined);
    expect(complianceRulesWatch.proof(alone).broken).toEqual([]);
    const address = "aws_config_conformance_pack.remediations";
    const without = changed(alone, address, (body) => ({
      ...body,
      template_body: String(body.template_body).replaceAll("VPC_SG_PORT_RESTRICTION_CHECK", "OTHER"),
    }));
    expect(complianceRulesWatch.proof(without).broken[0]?.problem).toContain("no rule watches CIS ");
  });

  test("accepts that a rule is excluded, where the stack says why", () => {
    const without = changed(
      home,
      "aws_config_organization_managed_rule.rules_access_keys_are_rotated",
      () => undefined,
    );
    const said = changed(without, "aws_config_organization_managed_rule.rules_root_has_mfa", (body) => ({
      ...body,
      "//": { exceptions: ["access-keys-are-rotated is excluded until 2027-01-31: they are being removed"] },
    }));
    expect(complianceRulesWatch.proof(said).broken).toEqual([]);
  });
});

describe("compliance.resources-recorded", () => {
  test("holds for a region, with global types in the home region only", () => {
    expect(complianceResourcesRecorded.proof(region)).toEqual({ satisfied: [recorder], broken: [] });
    const global = (path: string) =>
      exampleStack(path).resource?.aws_config_configuration_recorder?.config?.recording_group;
    expect(global("robots-prod/eu-central-1/region")).toMatchObject({ include_global_resource_types: false });
    expect(global("robots-prod/eu-west-1/region")).toMatchObject({ include_global_resource_types: true });
  });

  test.each([
    [{ recording_group: { all_supported: false } }, "it excludes resource types"],
    [{ role_arn: "arn:aws:iam::888888888888:role/mine" }, "it reads by a role of its own"],
  ])("%j breaks it", (extra, problem) => {
    const edited = changed(region, recorder, (body) => ({ ...body, ...extra }));
    expect(complianceResourcesRecorded.proof(edited).broken).toEqual([{ address: recorder, problem }]);
  });

  test.each([
    ["aws_config_configuration_recorder_status.config_status", "nothing switches it on"],
    ["aws_config_delivery_channel.config_channel", "it has 0 delivery channels"],
  ])("without %s it is broken", (address, problem) => {
    const edited = changed(region, address, () => undefined);
    expect(complianceResourcesRecorded.proof(edited).broken).toEqual([{ address: recorder, problem }]);
  });
});

describe("remediations", () => {
  const role = "aws_iam_role_policy.remediation_permissions";
  const account = exampleStack("robots-prod/global/account");

  test("are carried out by a role that makes the calls of their steps, and no others", () => {
    expect(complianceRemediationScoped.proof(account).broken).toEqual([]);
    const policy = account.resource?.aws_iam_role_policy?.remediation_permissions?.policy;
    const allowed = policyStatements(policy).flatMap(({ Action }) => [Action ?? []].flat());
    const needed = Object.entries(remediationDocuments)
      .filter(([name]) => name !== "start-trail")
      .flatMap(([, { actions }]) => Object.keys(actions));
    expect(allowed.sort()).toEqual([...new Set(needed)].sort());
  });

  test.each(["iam:PassRole", "ec2:*", "sts:AssumeRole"])(
    "a role that may %s breaks the promise",
    (action) => {
      const edited = changed(account, role, (body) => ({
        ...body,
        policy: JSON.stringify({ Statement: [{ Effect: "Allow", Action: [action], Resource: "*" }] }),
      }));
      expect(complianceRemediationScoped.proof(edited).broken).toEqual([
        { address: role, problem: `it allows ${action}` },
      ]);
    },
  );

  test.each(Object.entries(remediationDocuments))(
    "%s may make every call of its steps",
    (_name, document) => {
      const services: Record<string, string> = {
        s3: "s3",
        ec2: "ec2",
        rds: "rds",
        kms: "kms",
        cloudtrail: "cloudtrail",
      };
      const renamed: Record<string, string> = { "s3:PutPublicAccessBlock": "s3:PutBucketPublicAccessBlock" };
      for (const { inputs } of document.steps) {
        const called =
          inputs.Service === undefined
            ? [...String(inputs.Script).matchAll(/\b(?:ec2|rds)\.(\w+)\(|paginator\('(\w+)'\)/g)]
                .map(([, direct, paged]) => direct ?? paged ?? "")
                .filter((call) => call !== "get_paginator")
                .map(
                  (call) =>
                    `${/client\('(\w+)'\)/.exec(String(inputs.Script))?.[1]}:${call
                      .split("_")
                      .map((word) => (word === "db" ? "DB" : word.charAt(0).toUpperCase() + word.slice(1)))
                      .join("")}`,
                )
            : [`${services[String(inputs.Service)]}:${inputs.Api}`];
        const actions = called.map((call) => renamed[call] ?? call);
        const revokesIngressOnly = !("ec2:RevokeSecurityGroupEgress" in document.actions);
        expect(Object.keys(document.actions)).toEqual(
          expect.arrayContaining(
            actions.filter((call) => !(revokesIngressOnly && call === "ec2:RevokeSecurityGroupEgress")),
          ),
        );
      }
    },
  );

  const modes = Object.fromEntries(
    Object.keys(remediationDocuments).map((name) => [name, "manual"]),
  ) as Parameters<typeof remediationPackTemplate>[0]["modes"];
  const template = (change: Partial<typeof modes> = {}) =>
    JSON.parse(
      remediationPackTemplate({
        modes: { ...modes, ...change },
        roleArn: "arn:aws:iam::888888888888:role/acme-remediation",
        documentName: (name) => `acme-${name}`,
        excluded: ["trail-runs"],
      }),
    ).Resources as Record<string, { Type: string; Properties: Record<string, unknown> }>;

  test("are started by hand, by themselves, or not at all, as the configuration says", () => {
    const said = template({ "rotate-key": "automatic", "require-imdsv2": "off" });
    expect(said.KeysAreRotatedRemediation?.Properties).toMatchObject({
      Automatic: true,
      MaximumAutomaticAttempts: 3,
      TargetId: "acme-rotate-key",
    });
    expect(said.DatabasesArePrivateRemediation?.Properties).toMatchObject({ Automatic: false });
    expect(said.InstancesUseImdsv2).toBeDefined();
    expect(said.InstancesUseImdsv2Remediation).toBeUndefined();
    expect(said.TrailRuns).toBeUndefined();
  });

  test("take the role of the account that they run in", () => {
    expect(JSON.stringify(template())).toContain(
      '{"Values":["arn:aws:iam::888888888888:role/acme-remediation"]}',
    );
    const pack = region.resource?.aws_config_conformance_pack?.remediations?.template_body;
    expect(String(pack)).toContain("arn:aws:iam::888888888888:role/acme-remediation");
  });
});
