import { readOrganization } from "../../../config/read-organization";
import { governanceFirewallPoliciesBounded } from "../../../controls/objectives/governance-firewall-policies-bounded";
import type { ResourceBody, SynthesizedStack } from "../../../controls/synthesized-stack";
import { FirewallManagerPolicy } from "../../../modules/governance/firewall-manager-policy";
import type { FirewallManagerPolicyKind } from "../../../modules/governance/firewall-manager-policy-kind";
import { UnitLookup } from "../../../modules/governance/unit-lookup";
import { changed } from "../../controls/changed";
import { everyStack } from "../../every-stack";
import { stackWith } from "../../stack-with";

const found = everyStack(
  readOrganization("examples/regulated/organization.yaml", "2026-12-01"),
  (path) => path === "security/eu-central-1/firewall-manager",
).get("security/eu-central-1/firewall-manager");
if (found === undefined) throw new Error("the example has no Firewall Manager");
const stack: SynthesizedStack = found;
const policy = (name: string) => stack.resource?.["aws_fms_policy"]?.[name];

function made(given: FirewallManagerPolicyKind): {
  body: ResourceBody;
  data: Record<string, unknown>;
  text: string;
} {
  const { resource } = stackWith((scope) => {
    new FirewallManagerPolicy(scope, "Policy", {
      name: "acme-edge",
      description: "Reports what does not comply.",
      policy: given,
      remediates: false,
    });
  });
  const body = resource?.["aws_fms_policy"]?.["policy"];
  if (body === undefined) throw new Error("there is no policy");
  const text = String((body["security_service_policy_data"] as ResourceBody)["managed_service_data"]);
  return { body, data: JSON.parse(text), text };
}

const waf = {
  kind: "waf",
  resourceTypes: ["AWS::ElasticLoadBalancingV2::LoadBalancer"],
  first: [{ group: "known-bad-inputs", action: "BLOCK" }],
  last: [],
  defaultAction: "ALLOW",
  existingWebAcls: "kept",
} as const;

describe("a policy of Firewall Manager", () => {
  test("keeps what it protects when it is deleted, and reports unless it is told otherwise", () => {
    for (const body of Object.values(stack.resource?.["aws_fms_policy"] ?? {})) {
      expect(body).toMatchObject({
        delete_all_policy_resources: false,
        delete_unused_fm_managed_resources: false,
        exclude_resource_tags: false,
      });
    }
    expect(policy("sites")?.remediation_enabled).toBe(false);
    expect(policy("names")?.remediation_enabled).toBe(true);
  });

  test("has its scope by ids, those of OUs looked up level by level", () => {
    expect(policy("names")?.include_map).toEqual({
      account: ["700000000004"],
      orgunit: [
        `\${data.aws_organizations_organizational_unit.ou_workloads_non_prod.id}`,
        `\${data.aws_organizations_organizational_unit.ou_sandbox.id}`,
      ],
    });
    expect(stack.data?.["aws_organizations_organizational_unit"]).toMatchObject({
      ou_workloads: { parent_id: "r-nb01", name: "Workloads" },
      ou_workloads_non_prod: {
        parent_id: `\${data.aws_organizations_organizational_unit.ou_workloads.id}`,
        name: "NonProd",
      },
    });
    expect(policy("open_groups")).not.toHaveProperty("include_map");
    expect(policy("sites")).toHaveProperty("exclude_map");
  });

  test("takes the id of an OU that is known, and asks AWS for nothing", () => {
    const { data } = stackWith((scope) => {
      const units = { Prod: { name: "Production", id: "ou-ab12-11111111" }, "Prod/Shop": { name: "Shop" } };
      const lookup = new UnitLookup(scope, "Ou", { rootId: "r-ab12", units });
      expect(lookup.idOf("Prod")).toBe("ou-ab12-11111111");
      lookup.idOf("Prod/Shop");
      expect(lookup.idOf("Prod/Shop")).toBe(lookup.idOf("Prod/Shop"));
      expect(() => lookup.idOf("Dev")).toThrow("there is no OU Dev");
    });
    expect(data?.["aws_organizations_organizational_unit"]).toEqual({
      ou_prod_shop: expect.objectContaining({ parent_id: "ou-ab12-11111111", name: "Shop" }),
    });
  });

  test("names one type of resources as one, and several as a list", () => {
    expect(policy("agents")).toMatchObject({ resource_type: "AWS::EC2::Instance" });
    expect(policy("agents")).not.toHaveProperty("resource_type_list");
    expect(policy("sites")?.resource_type_list).toEqual([
      "AWS::ApiGateway::Stage",
      "AWS::ElasticLoadBalancingV2::LoadBalancer",
    ]);
  });

  test("says every key that AWS answers with, in one line and sorted", () => {
    const { data, text } = made(waf);
    expect(text).not.toMatch(/\n|\\n/);
    expect(Object.keys(data)).toEqual([...Object.keys(data)].sort());
    expect(data).toMatchObject({
      type: "WAFV2",
      customRequestHandling: null,
      customResponse: null,
      loggingConfiguration: null,
      postProcessRuleGroups: [],
      preProcessRuleGroups: [
        {
          excludeRules: [],
          managedRuleGroupIdentifier: { version: null, versionEnabled: null, managedRuleGroupConfigs: null },
          overrideAction: { type: "NONE" },
          ruleActionOverrides: [],
          ruleGroupArn: null,
          sampledRequestsEnabled: true,
        },
      ],
      sampledRequestsEnabledForDefaultActions: true,
      tokenDomains: null,
    });
  });

  test.each([
    ["kept", false, "DEFAULT"],
    ["extended", false, "RETROFIT_EXISTING"],
    ["replaced", true, "DEFAULT"],
  ] as const)("web ACLs that are there are %s", (existingWebAcls, override, source) => {
    expect(made({ ...waf, existingWebAcls }).data).toMatchObject({
      overrideCustomerWebACLAssociation: override,
      webACLSource: source,
    });
  });

  test("a version and counted rules are said, and credentials are left out of logs", () => {
    const { data } = made({
      ...waf,
      first: [
        {
          group: "common",
          action: "BLOCK",
          version: "Version_1.19",
          countedRules: ["SizeRestrictions_BODY"],
        },
      ],
      last: [{ group: "anonymous-ips", action: "COUNT" }],
      logBucketArn: "arn:aws:s3:::aws-waf-logs-acme",
    });
    expect(data).toMatchObject({
      preProcessRuleGroups: [
        {
          managedRuleGroupIdentifier: {
            managedRuleGroupName: "AWSManagedRulesCommonRuleSet",
            version: "Version_1.19",
            versionEnabled: true,
          },
          ruleActionOverrides: [{ name: "SizeRestrictions_BODY", actionToUse: { count: {} } }],
        },
      ],
      postProcessRuleGroups: [{ overrideAction: { type: "COUNT" } }],
      loggingConfiguration: {
        logDestinationConfigs: ["arn:aws:s3:::aws-waf-logs-acme"],
        redactedFields: [{ redactedFieldValue: "authorization" }, { redactedFieldValue: "cookie" }],
      },
    });
  });

  test.each<readonly [FirewallManagerPolicyKind, string, object]>([
    [
      { kind: "unused-security-groups", deleteUnused: true, mergeRedundant: false, delayMinutes: 60 },
      "AWS::EC2::SecurityGroup",
      { type: "SECURITY_GROUPS_USAGE_AUDIT", optionalDelayForUnusedInMinutes: 60 },
    ],
    [
      {
        kind: "security-group-rules",
        resourceTypes: ["AWS::EC2::SecurityGroup"],
        securityGroupId: "sg-1",
        action: "ALLOW",
      },
      "AWS::EC2::SecurityGroup",
      { type: "SECURITY_GROUPS_CONTENT_AUDIT", securityGroupAction: { type: "ALLOW" } },
    ],
    [
      { kind: "dns-firewall", first: [], last: [{ ruleGroupId: "rslvr-frg-1", priority: 9901 }] },
      "AWS::EC2::VPC",
      { type: "DNS_FIREWALL", preProcessRuleGroups: [] },
    ],
    [
      { kind: "shield-advanced", resourceType: "AWS::EC2::EIP", automaticResponse: "BLOCK" },
      "AWS::EC2::EIP",
      {
        type: "SHIELD_ADVANCED",
        automaticResponseConfiguration: {
          automaticResponseStatus: "ENABLED",
          automaticResponseAction: "BLOCK",
        },
      },
    ],
  ])("speaks the language of its service: %j", (given, type, expected) => {
    const { body, data } = made(given);
    expect(body["resource_type"]).toBe(type);
    expect(data).toMatchObject(expected);
  });
});

describe("governance.firewall-policies-bounded", () => {
  const { proof } = governanceFirewallPoliciesBounded;
  const data = (change: (said: Record<string, unknown>) => unknown) => (body: ResourceBody) => {
    const service = body["security_service_policy_data"] as Record<string, string>;
    const text = JSON.stringify(change(JSON.parse(service["managed_service_data"] ?? "")));
    return { ...body, security_service_policy_data: { ...service, managed_service_data: text } };
  };

  test("holds in the example", () => {
    expect(proof(stack).broken).toEqual([]);
    expect(proof(stack).satisfied).toHaveLength(6);
  });

  test.each<readonly [string, (body: ResourceBody) => ResourceBody, string]>([
    [
      "its end lays bare what it protects",
      ({ delete_all_policy_resources: _, ...body }) => body,
      "what it protects is laid bare when it is deleted",
    ],
    [
      "what leaves is laid bare",
      (body) => ({ ...body, delete_unused_fm_managed_resources: true }),
      "what leaves its scope is laid bare",
    ],
    [
      "it does not say whether it remediates",
      ({ remediation_enabled: _, ...body }) => body,
      "it does not say whether it remediates",
    ],
    [
      "it includes and excludes",
      (body) => ({ ...body, include_map: { account: ["1"] } }),
      "it includes and excludes, and AWS looks at the first alone",
    ],
    [
      "what it does is no JSON",
      (body) => ({ ...body, security_service_policy_data: { type: "WAFV2" } }),
      "what it does is no JSON",
    ],
    [
      "it is for another service",
      data((said) => ({ ...said, type: "DNS_FIREWALL" })),
      "what it does is for another service",
    ],
    [
      "a key is missing",
      data(({ loggingConfiguration: _, ...said }) => said),
      "it does not say loggingConfiguration",
    ],
    [
      "nothing runs first",
      data((said) => ({ ...said, preProcessRuleGroups: [] })),
      "no rule group of it runs first",
    ],
  ])("is broken where %s", (_, change, problem) => {
    expect(proof(changed(stack, "aws_fms_policy.sites", change)).broken).toEqual([
      { address: "aws_fms_policy.sites", problem },
    ]);
  });
});
