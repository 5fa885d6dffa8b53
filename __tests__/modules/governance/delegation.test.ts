import { OrganizationsOrganization } from "@cdktf/provider-aws/lib/organizations-organization";
import { governanceAdministrationDelegated } from "../../../controls/objectives/governance-administration-delegated";
import { governancePoliciesDelegated } from "../../../controls/objectives/governance-policies-delegated";
import { governanceRootCentralized } from "../../../controls/objectives/governance-root-centralized";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { type DelegableServiceName, delegableServices } from "../../../facts/delegable-services";
import { DelegatedAdministrators } from "../../../modules/governance/delegated-administrators";
import { PolicyDelegation } from "../../../modules/governance/policy-delegation";
import { RegionalDelegations } from "../../../modules/governance/regional-delegations";
import { RootAccess } from "../../../modules/governance/root-access";
import { changed } from "../../controls/changed";
import { decision } from "../../decision";
import { stackWith } from "../../stack-with";

const administrators = Object.fromEntries(
  Object.keys(delegableServices).map((name) => [name, "333333333333"]),
) as Record<DelegableServiceName, string>;

const inOrganization = stackWith((scope) => {
  const organization = new OrganizationsOrganization(scope, "Organization");
  new DelegatedAdministrators(scope, "Administrator", { administrators, organization });
  new RootAccess(scope, "RootAccess", { organization });
  new PolicyDelegation(scope, "PolicyDelegation", {
    accountId: "333333333333",
    policyTypes: ["TAG_POLICY", "BACKUP_POLICY"],
    reason: "Tested.",
    organization,
  });
});
const inRegion = (region: string, scope: "used" | "firewall-manager-only" = "used") =>
  stackWith((stack) => new RegionalDelegations(stack, "Delegation", { region, scope, administrators }));

const types = (stack: SynthesizedStack) => Object.keys(stack.resource ?? {}).sort();

describe("delegated administration", () => {
  test("is registered by Organizations for each service principal, after trusted access", () => {
    const registered = Object.values(
      inOrganization.resource?.aws_organizations_delegated_administrator ?? {},
    );
    const byOrganizations = Object.values(delegableServices).filter(
      ({ registration }) => registration === "by-organizations",
    );
    expect(registered.map(({ service_principal }) => service_principal).sort()).toEqual(
      byOrganizations.flatMap(({ servicePrincipals }) => [...servicePrincipals]).sort(),
    );
    expect(registered.length).toBeGreaterThan(7);
    for (const body of registered)
      expect(body.depends_on).toEqual(["aws_organizations_organization.organization"]);
  });

  test("is registered by CloudTrail and IPAM once", () => {
    expect(types(inOrganization)).toEqual(
      expect.arrayContaining([
        "aws_cloudtrail_organization_delegated_admin_account",
        "aws_vpc_ipam_organization_admin_account",
      ]),
    );
  });

  const regional = [
    "aws_detective_organization_admin_account",
    "aws_guardduty_organization_admin_account",
    "aws_inspector2_delegated_admin_account",
    "aws_macie2_organization_admin_account",
    "aws_securityhub_organization_admin_account",
  ];

  test("is registered in each region by the services that have regions", () => {
    expect(types(inRegion("eu-west-1"))).toEqual(regional);
  });

  test("is registered by Firewall Manager in us-east-1 only, used or not", () => {
    expect(types(inRegion("us-east-1"))).toEqual([...regional, "aws_fms_admin_account"].sort());
    expect(types(inRegion("us-east-1", "firewall-manager-only"))).toEqual(["aws_fms_admin_account"]);
  });

  test("covers every service that can be delegated", () => {
    const all = [inOrganization, inRegion("us-east-1")].flatMap((stack) =>
      Object.values(stack.resource ?? {}).flatMap((bodies) => Object.keys(bodies)),
    );
    for (const name of Object.keys(delegableServices)) {
      expect(all.some((address) => address.includes(name.replaceAll("-", "_")))).toBe(true);
    }
  });

  test.each([
    ["aws_organizations_delegated_administrator.administrator_account", "account_id"],
    ["aws_vpc_ipam_organization_admin_account.administrator_ipam", "delegated_admin_account_id"],
  ])("%s without an account breaks governance.administration-delegated", (address, argument) => {
    expect(governanceAdministrationDelegated.proof(inOrganization).broken).toEqual([]);
    const edited = changed(inOrganization, address, (body) => ({ ...body, [argument]: "" }));
    expect(governanceAdministrationDelegated.proof(edited).broken).toEqual([
      { address, problem: `${argument} names no account` },
    ]);
  });
});

describe("root access", () => {
  test("is managed centrally, with sessions", () => {
    const address = "aws_iam_organizations_features.root_access";
    expect(governanceRootCentralized.proof(inOrganization)).toEqual({ satisfied: [address], broken: [] });
    const edited = changed(inOrganization, address, (body) => ({
      ...body,
      enabled_features: ["RootSessions"],
    }));
    expect(governanceRootCentralized.proof(edited).broken).toEqual([
      { address, problem: "RootCredentialsManagement is not enabled" },
    ]);
  });
});

describe("the delegation of policies", () => {
  const address = "aws_organizations_resource_policy.policy_delegation";
  const content = String(
    inOrganization.resource?.aws_organizations_resource_policy?.policy_delegation?.content,
  );
  const policy = (change: (text: string) => string) =>
    changed(inOrganization, address, (body) => ({ ...body, content: change(content) }));

  test("keeps governance.policies-delegated", () => {
    expect(governancePoliciesDelegated.proof(inOrganization)).toEqual({ satisfied: [address], broken: [] });
  });

  test.each<[string, (text: string) => string, string]>([
    [
      "a type that denies",
      (text) => text.replace("TAG_POLICY", "SERVICE_CONTROL_POLICY"),
      "it hands over SERVICE_CONTROL_POLICY",
    ],
    [
      "no type",
      (text) => text.replace("organizations:PolicyType", "aws:PrincipalAccount"),
      "it hands over policies of every type",
    ],
    ["everybody", (text) => text.replaceAll(/\{"AWS":"[^"]+"\}/g, '"*"'), "it lets everybody in"],
  ])("breaks it with %s", (_, change, problem) => {
    expect(governancePoliciesDelegated.proof(policy(change)).broken).toEqual([{ address, problem }]);
  });

  const policyArn = "arn:aws:organizations::111111111111:policy/o-acme123456/tag_policy/p-12345678";
  test.each([
    [
      "changes a tag policy",
      "arn:aws:iam::333333333333:role/Platform",
      "organizations:UpdatePolicy",
      "TAG_POLICY",
      "Allowed",
    ],
    [
      "changes a guardrail",
      "arn:aws:iam::333333333333:role/Platform",
      "organizations:UpdatePolicy",
      "SERVICE_CONTROL_POLICY",
      "ImplicitlyDenied",
    ],
    [
      "of another account changes a tag policy",
      "arn:aws:iam::444444444444:role/Platform",
      "organizations:UpdatePolicy",
      "TAG_POLICY",
      "ImplicitlyDenied",
    ],
  ])("an administrator %s: %s %s %s: %s", async (_, principal, action, type, expected) => {
    expect(
      await decision({
        principal,
        action,
        resource: policyArn,
        resourceAccount: "111111111111",
        context: { "organizations:PolicyType": type },
        resourcePolicy: content,
      }),
    ).toBe(expected);
  });

  test("is for the roles that are named, where any are", async () => {
    const { resource } = stackWith((scope) => {
      new PolicyDelegation(scope, "PolicyDelegation", {
        accountId: "333333333333",
        policyTypes: ["TAG_POLICY"],
        roleArns: ["arn:aws:iam::333333333333:role/platform"],
        reason: "Tested.",
        organization: new OrganizationsOrganization(scope, "Organization"),
      });
    });
    const said = (role: string) =>
      decision({
        principal: `arn:aws:iam::333333333333:role/${role}`,
        action: "organizations:UpdatePolicy",
        resource: policyArn,
        resourceAccount: "111111111111",
        context: { "organizations:PolicyType": "TAG_POLICY" },
        resourcePolicy: String(resource?.aws_organizations_resource_policy?.policy_delegation?.content),
      });
    expect(await said("platform")).toBe("Allowed");
    expect(await said("Admin")).toBe("ImplicitlyDenied");
  });
});
