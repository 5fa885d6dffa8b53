import { organizationFromText } from "../../config/organization-from-text";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { everyStack } from "../every-stack";
import { smallOrganization, smallOrganizationText } from "../small-organization";

const policy = `guardrails:
  attach:
    root: foundation
    Workloads: { policies: [no-large-volumes] }
  policies:
    no-large-volumes:
      family: service-control
      reason: Volumes of several terabytes were left behind in the sandbox.
      document:
        Version: "2012-10-17"
        Statement: { Sid: DenyLargeVolumes, Effect: Deny, Action: ec2:CreateVolume, Resource: "*", Condition: { NumericGreaterThan: { "ec2:VolumeSize": "1000" } } }
      adopted: { id: p-abcd1234, attachedTo: [Workloads] }
`;

const small = {
  home: "eu-west-1",
  others: ["us-east-1"],
  ous: "{ Security: {}, Workloads: { id: ou-ab12-11111111 } }",
  organization: `  trustedServices: [account.amazonaws.com, cloudtrail.amazonaws.com, config.amazonaws.com, config-multiaccountsetup.amazonaws.com, access-analyzer.amazonaws.com, guardduty.amazonaws.com, securityhub.amazonaws.com, inspector2.amazonaws.com, macie.amazonaws.com, detective.amazonaws.com, fms.amazonaws.com, ipam.amazonaws.com, tagpolicies.tag.amazonaws.com, storage-lens.s3.amazonaws.com]
  policyTypes: [SERVICE_CONTROL_POLICY, TAG_POLICY]
  delegatedAdministrators: { cloudtrail: audit, ipam: shop, firewall-manager: audit }
  policyDelegation: { account: shop, policyTypes: [TAG_POLICY], reason: The platform team keeps the tag policies. }
  adopted:
    delegatedAdministrators: { access-analyzer: true, config: true, cloudtrail: true, ipam: true, firewall-manager: true, guardduty: [eu-west-1], securityhub: [eu-west-1, us-east-1], macie: true, inspector: true, detective: true }
    resourcePolicy: rp-abcd1234
    trail: everything`,
  more: `capabilities: { preset: full }\n${policy}`,
};

const existing = (text: string) =>
  text
    .replace(
      'audit: { id: "333333333333",',
      'audit: { adopted: { alternateContacts: [security], regions: { eu-west-1: { findingAggregator: "arn:aws:securityhub:eu-west-1:333333333333:finding-aggregator/123e4567-e89b-42d3-a456-426614174000" } } }, id: "333333333333",',
    )
    .replace(
      'payer: { id: "111111111111",',
      'payer: { adopted: { alternateContacts: [billing] }, id: "111111111111",',
    );

const organization = organizationFromText(
  "organization.yaml",
  existing(smallOrganizationText(small)),
  "2027-01-15",
);
const stacks = everyStack(organization);

/** What a stack imports, by the address: ids. */
const imports = (path: string) =>
  Object.fromEntries(
    ((stacks.get(path)?.import ?? []) as { to: string; id: string }[]).map(({ to, id }) => [to, id]),
  );

test("registered administrators, the resource policy, policies and attachments are imported", () => {
  const administrator = "aws_organizations_delegated_administrator.administrator";
  expect(imports("payer/global/organization")).toMatchObject({
    [`${administrator}_access_analyzer`]: "333333333333/access-analyzer.amazonaws.com",
    [`${administrator}_config_config`]: "333333333333/config.amazonaws.com",
    [`${administrator}_config_config_multiaccountsetup`]:
      "333333333333/config-multiaccountsetup.amazonaws.com",
    "aws_cloudtrail_organization_delegated_admin_account.administrator_cloudtrail": "333333333333",
    "aws_vpc_ipam_organization_admin_account.administrator_ipam": "444444444444",
    "aws_organizations_resource_policy.policy_delegation": "rp-abcd1234",
    "aws_organizations_policy.organization_own_policies_no_large_volumes": "p-abcd1234",
    "aws_organizations_policy_attachment.organization_own_policies_no_large_volumes_on_unit_workloads":
      "ou-ab12-11111111:p-abcd1234",
  });
});

test("an administrator who is registered with one of several service principals is imported for that one", () => {
  const text = existing(smallOrganizationText(small)).replace(
    "config: true,",
    "config: [config.amazonaws.com],",
  );
  const stack = everyStack(organizationFromText("organization.yaml", text, "2027-01-15"), (path) =>
    path.endsWith("global/organization"),
  ).get("payer/global/organization");
  const administrator = "aws_organizations_delegated_administrator.administrator_config_config";
  const ids = ((stack?.import ?? []) as { to: string; id: string }[]).filter(({ to }) =>
    to.startsWith(administrator),
  );
  expect(ids).toEqual([{ to: administrator, id: "333333333333/config.amazonaws.com" }]);
  expect(Object.keys(stack?.resource?.aws_organizations_delegated_administrator ?? {})).toContain(
    "administrator_config_config_multiaccountsetup",
  );
});

test("administrators of Regions are imported where they are registered, by the account", () => {
  expect(imports("payer/eu-west-1/delegation")).toMatchObject({
    "aws_guardduty_organization_admin_account.delegation_guardduty": "333333333333",
    "aws_securityhub_organization_admin_account.delegation_securityhub": "333333333333",
    "aws_macie2_organization_admin_account.delegation_macie": "333333333333",
    "aws_inspector2_delegated_admin_account.delegation_inspector": "333333333333",
    "aws_detective_organization_admin_account.delegation_detective": "333333333333",
  });
  const virginia = imports("payer/us-east-1/delegation");
  expect(virginia).not.toHaveProperty("aws_guardduty_organization_admin_account.delegation_guardduty");
  expect(virginia).toMatchObject({ "aws_fms_admin_account.delegation_firewall_manager": "333333333333" });
});

test("contacts, the finding aggregator and the trail are imported", () => {
  expect(imports("payer/global/contacts-and-budgets")).toEqual({
    "aws_account_alternate_contact.contacts_audit_security": "333333333333/SECURITY",
    "aws_account_alternate_contact.contacts_payer_billing": "BILLING",
  });
  expect(imports("audit/eu-west-1/detection")).toMatchObject({
    "aws_securityhub_finding_aggregator.security_hub_aggregator":
      "arn:aws:securityhub:eu-west-1:333333333333:finding-aggregator/123e4567-e89b-42d3-a456-426614174000",
  });
  const trail = stacks.get("payer/eu-west-1/organization-trail") as SynthesizedStack;
  expect(imports("payer/eu-west-1/organization-trail")).toEqual({
    "aws_cloudtrail.organization_trail": "arn:aws:cloudtrail:eu-west-1:111111111111:trail/everything",
  });
  expect(trail.resource?.aws_cloudtrail?.organization_trail?.name).toBe("everything");
  const guardrails = JSON.stringify(
    stacks.get("payer/global/organization")?.resource?.aws_organizations_policy,
  );
  expect(guardrails).toContain("trail/everything");
});

test("what has no key is made, as before", () => {
  const made = everyStack(smallOrganization({ home: "eu-west-1" }), (path) => path.startsWith("payer/"));
  for (const [path, stack] of made) {
    const types = ((stack.import ?? []) as { to: string }[]).map(({ to }) => to.split(".")[0]);
    expect([path, types.filter((type) => !/organization|account/.test(String(type)))]).toEqual([path, []]);
  }
});

test.each<[string, (text: string) => string, RegExp]>([
  [
    "a service that nobody administers",
    (text) => text.replace("access-analyzer: true,", "access-analyzer: true, backup: true,"),
    /organization\.adopted\.delegatedAdministrators\.backup: no account administers backup by this file/,
  ],
  [
    "Regions of what has none",
    (text) => text.replace("ipam: true,", "ipam: [eu-west-1],"),
    /adopted\.delegatedAdministrators\.ipam: a list, and ipam has one administrator, who is registered once; true; write true/,
  ],
  [
    "a service principal that is not the service's",
    (text) => text.replace("config: true,", "config: [config-rules.amazonaws.com],"),
    /delegatedAdministrators\.config\.0: config is not registered with config-rules\.amazonaws\.com; service principals of config: config-multiaccountsetup\.amazonaws\.com, config\.amazonaws\.com/,
  ],
  [
    "a Region that is not in use",
    (text) => text.replace("guardduty: [eu-west-1]", "guardduty: [eu-west-2]"),
    /delegatedAdministrators\.guardduty\.0: the Region eu-west-2 is not enabled/,
  ],
  [
    "a resource policy without content",
    (text) => text.replace(/ {2}policyDelegation:.*\n/, ""),
    /adopted\.resourcePolicy: organization\.policyDelegation is missing/,
  ],
  [
    "a policy that is attached elsewhere",
    (text) => text.replace("attachedTo: [Workloads]", "attachedTo: [Workloads, Security]"),
    /policies\.no-large-volumes\.adopted\.attachedTo\.1: no-large-volumes is not attached to Security/,
  ],
  [
    "the trail of AWS Control Tower",
    (text) =>
      text
        .replace("trail: everything", "trail: aws-controltower-BaselineCloudTrail")
        .replace("trustedServices: [", "trustedServices: [controltower.amazonaws.com, "),
    /adopted\.trail: aws-controltower-BaselineCloudTrail belongs to AWS Control Tower/,
  ],
  [
    "an aggregator of another account",
    (text) =>
      text
        .replaceAll(
          "audit: { adopted: { alternateContacts: [security], regions",
          'audit: { adopted: { alternateContacts: [security] }, id: "333333333333", email: audit@example.com, role: security, ou: Security }\n  other: { adopted: { regions',
        )
        .replace("ou: Security }\n  shop", "ou: Security }\n  shop")
        .replace(
          '} }, id: "333333333333", email: audit@example.com, role: security, ou: Security }',
          '} }, id: "555555555555", email: other@example.com, ou: Workloads }',
        ),
    /accounts\.other\.adopted\.regions\.eu-west-1\.findingAggregator: findings are not gathered in other/,
  ],
])("%s is refused", (_, change, message) => {
  const text = existing(smallOrganizationText(small));
  expect(change(text)).not.toBe(text);
  expect(() => organizationFromText("organization.yaml", change(text), "2027-01-15")).toThrow(message);
});
