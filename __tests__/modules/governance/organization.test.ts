import { readdirSync } from "node:fs";
import { join } from "node:path";
import { awsRegions } from "../../../facts/aws-regions";
import { guardrailCatalogue } from "../../../modules/governance/guardrail-catalogue";
import type { OrganizationProps } from "../../../modules/governance/organization-props";
import { acmeContext, acmeOrganization, acmeProps, bound } from "./acme-organization";

const stack = acmeOrganization();

function resources(type: string, from = stack) {
  return from.resource?.[type] ?? {};
}

describe("Organization", () => {
  test("adopts the organization, with all features and the policy types that its guardrails need", () => {
    expect(resources("aws_organizations_organization")).toEqual({
      organization: expect.objectContaining({
        feature_set: "ALL",
        aws_service_access_principals: ["cloudtrail.amazonaws.com", "guardduty.amazonaws.com"],
        enabled_policy_types: [
          "AISERVICES_OPT_OUT_POLICY",
          "BACKUP_POLICY",
          "CHATBOT_POLICY",
          "DECLARATIVE_POLICY_EC2",
          "RESOURCE_CONTROL_POLICY",
          "SERVICE_CONTROL_POLICY",
          "TAG_POLICY",
        ],
        lifecycle: expect.objectContaining({ prevent_destroy: true }),
      }),
    });
  });

  test("stops in the wrong organization", () => {
    const { lifecycle } = resources("aws_organizations_organization").organization as {
      lifecycle: { postcondition: { condition: string; error_message: string }[] };
    };
    expect(lifecycle.postcondition).toEqual([
      {
        condition: '${self.id == "o-acme123456" && self.roots[0].id == "r-acme"}',
        error_message: expect.stringContaining("This is not the organization o-acme123456"),
      },
    ]);
  });

  test("nests OUs by reference and keeps them", () => {
    const units = resources("aws_organizations_organizational_unit");
    const parents = Object.fromEntries(
      Object.entries(units).map(([name, unit]) => [name, [unit.name, unit.parent_id]]),
    );
    const root = "${aws_organizations_organization.organization.roots[0].id}";
    const workloads = "${aws_organizations_organizational_unit.organization_unit_workloads.id}";
    expect(parents).toEqual({
      organization_unit_quarantine: ["Quarantine", root],
      organization_unit_security: ["Security", root],
      organization_unit_workloads: ["Workloads", root],
      organization_unit_workloads_dev: ["Dev", workloads],
      organization_unit_workloads_prod: ["Prod", workloads],
    });
    for (const unit of Object.values(units)) expect(unit.lifecycle).toEqual({ prevent_destroy: true });
  });

  test("adopts every account but the one it lives in, and can neither close nor destroy one", () => {
    const accounts = resources("aws_organizations_account");
    expect(Object.keys(accounts)).toEqual([
      "organization_account_log_archive",
      "organization_account_shop_dev",
      "organization_account_shop_prod",
    ]);
    expect(accounts.organization_account_shop_prod).toMatchObject({
      name: "shop-prod",
      email: "aws-shop@acme.example",
      parent_id: "${aws_organizations_organizational_unit.organization_unit_workloads_prod.id}",
      close_on_deletion: false,
      lifecycle: {
        prevent_destroy: true,
        ignore_changes: [
          "close_on_deletion",
          "create_govcloud",
          "email",
          "iam_user_access_to_billing",
          "name",
          "role_name",
        ],
      },
    });
  });

  test("places an account under the root where the configuration says so", () => {
    const [, , shop, ...others] = acmeProps.accounts;
    const at = acmeOrganization({
      accounts: [{ ...(shop as NonNullable<typeof shop>), ou: "root" }, ...others],
    });
    expect(resources("aws_organizations_account", at).organization_account_shop_prod?.parent_id).toBe(
      "${aws_organizations_organization.organization.roots[0].id}",
    );
  });

  test("imports what exists, and only that", () => {
    expect(stack.import).toEqual([
      { to: "aws_organizations_organization.organization", id: "o-acme123456" },
      { to: "aws_organizations_organizational_unit.organization_unit_security", id: "ou-acme-11111111" },
      { to: "aws_organizations_account.organization_account_log_archive", id: "222222222222" },
      { to: "aws_organizations_account.organization_account_shop_prod", id: "333333333333" },
      { to: "aws_organizations_account.organization_account_shop_dev", id: "444444444444" },
    ]);
  });

  test("attaches each policy to its target", () => {
    const policies = resources("aws_organizations_policy");
    const attachments = Object.values(resources("aws_organizations_policy_attachment"));
    const targets = attachments.map(({ policy_id, target_id }) => {
      const { name, type } = policies[String(policy_id).split(".")[1] ?? ""] ?? {};
      return [name, type, target_id];
    });
    const root = "${aws_organizations_organization.organization.roots[0].id}";
    const unit = (name: string) => `\${aws_organizations_organizational_unit.organization_unit_${name}.id}`;
    expect(targets).toEqual(
      expect.arrayContaining([
        ["acme-quarantine-guardrails-1", "SERVICE_CONTROL_POLICY", unit("quarantine")],
        ["acme-guardrails-1", "SERVICE_CONTROL_POLICY", root],
        ["acme-resource-controls-1", "RESOURCE_CONTROL_POLICY", root],
        ["acme-declarations-1", "DECLARATIVE_POLICY_EC2", root],
        ["acme-backup-1", "BACKUP_POLICY", root],
        ["acme-tags-1", "TAG_POLICY", root],
        ["acme-ai-opt-out-1", "AISERVICES_OPT_OUT_POLICY", root],
        ["acme-chat-1", "CHATBOT_POLICY", root],
        ["acme-workloads-guardrails-1", "SERVICE_CONTROL_POLICY", unit("workloads")],
      ]),
    );
    expect(attachments).toHaveLength(Object.keys(policies).length);
    for (const policy of Object.values(policies)) {
      expect(policy.depends_on).toEqual(["aws_organizations_organization.organization"]);
    }
  });

  test("denies an account the regions that it does not use", () => {
    const accounts = acmeProps.accounts.map((account) =>
      account.name === "shop-dev" ? { ...account, regions: ["eu-west-1"] } : account,
    );
    const one = acmeOrganization({ accounts });
    const own = resources("aws_organizations_policy", one).organization_region_policies_eu_west_1_policy_1;
    const { Statement } = JSON.parse(String(own?.content)) as {
      Statement: { Sid: string; Condition: { StringNotEquals: Record<string, string | string[]> } }[];
    };
    expect(Statement.map(({ Sid }) => Sid)).toEqual([
      "DenyRegionsUnlessEnabled",
      "DenyCompanionServicesUnlessEnabledOrNorthernVirginia",
    ]);
    expect(Statement[0]?.Condition.StringNotEquals["aws:RequestedRegion"]).toBe("eu-west-1");
    expect(
      resources("aws_organizations_policy_attachment", one).organization_regions_shop_dev_attachment_1
        ?.target_id,
    ).toBe("${aws_organizations_account.organization_account_shop_dev.id}");
    expect(Object.keys(resources("aws_organizations_policy")).join()).not.toContain("regions");
  });

  test("denies accounts that use the same regions the others by one policy, and keeps their attachments' addresses", () => {
    const regions: Record<string, string[]> = {
      "shop-dev": ["eu-west-1", "eu-central-1"],
      "shop-prod": ["eu-central-1", "eu-west-1"],
    };
    const accounts = acmeProps.accounts.map((account) => {
      const own = regions[account.name];
      return own === undefined ? account : { ...account, regions: own };
    });
    const one = acmeOrganization({ accounts });
    const policies = Object.entries(resources("aws_organizations_policy", one)).filter(([address]) =>
      address.includes("region"),
    );
    expect(policies.map(([address, { name }]) => [address, name])).toEqual([
      [
        "organization_region_policies_eu_central_1_eu_west_1_policy_1",
        "acme:regions:eu-central-1+eu-west-1-guardrails-1",
      ],
    ]);
    const attachments = resources("aws_organizations_policy_attachment", one);
    for (const account of ["shop_dev", "shop_prod"]) {
      expect(attachments[`organization_regions_${account}_attachment_1`]).toMatchObject({
        policy_id:
          "${aws_organizations_policy.organization_region_policies_eu_central_1_eu_west_1_policy_1.id}",
        target_id: `\${aws_organizations_account.organization_account_${account}.id}`,
        lifecycle: { create_before_destroy: true },
      });
    }
  });

  test("names a policy of many regions in the length that AWS takes", () => {
    const enabledRegions = awsRegions.map(({ name }) => name);
    const accounts = acmeProps.accounts.map((account) =>
      account.name === "shop-dev" ? { ...account, regions: enabledRegions.slice(1) } : account,
    );
    const one = acmeOrganization({ accounts, context: { ...acmeContext, enabledRegions } });
    const names = Object.values(resources("aws_organizations_policy", one)).map(({ name }) => String(name));
    expect(names.filter((name) => /^acme:regions:\d+-[0-9a-f]{8}-guardrails-1$/.test(name))).toHaveLength(1);
  });

  test("names policies apart, where an account is called like an OU", () => {
    const accounts = acmeProps.accounts.map((account) =>
      account.name === "shop-dev" ? { ...account, name: "workloads", regions: ["eu-west-1"] } : account,
    );
    const one = acmeOrganization({
      accounts,
      guardrails: [
        bound("Workloads", ["DenyLeavingOrganization", "DenyCloudShell"]),
        {
          target: { kind: "account", name: "workloads" },
          guardrails: [{ id: "DenyGlobalInference", chosen: "by-name" }],
          policies: ["workloads-guardrails-1"],
        },
      ],
      policies: [
        {
          name: "workloads-guardrails-1",
          family: "service-control",
          reason: "Tested.",
          document: { Version: "2012-10-17", Statement: [] },
        },
      ],
    });
    const names = Object.values(resources("aws_organizations_policy", one)).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining([
        "acme-workloads-guardrails-1",
        "acme:workloads-guardrails-1",
        "acme:regions:eu-west-1-guardrails-1",
        "acme/workloads-guardrails-1",
      ]),
    );
  });

  test("enables the policy types that it is told, in order", () => {
    const one = acmeOrganization({
      enabledPolicyTypes: ["TAG_POLICY", "SERVICE_CONTROL_POLICY"],
      guardrails: [],
    });
    const [organization] = Object.values(resources("aws_organizations_organization", one));
    expect(organization?.enabled_policy_types).toEqual(["SERVICE_CONTROL_POLICY", "TAG_POLICY"]);
  });

  test("tells a reviewer what each policy holds, why, and whom it leaves alone", () => {
    const arn = "arn:aws:iam::333333333333:role/legacy";
    const exceptions = {
      DenyTrailChangesUnlessDeployment: [{ arn: arn, reason: "Tested.", expires: "2027-06-30" }],
    };
    const guardrailIds = ["DenyLeavingOrganization", "DenyTrailChangesUnlessDeployment"];
    const one = acmeOrganization({
      guardrails: [bound("root", guardrailIds)],
      context: { ...acmeContext, exceptions },
    });
    const policy = resources("aws_organizations_policy", one).organization_guardrails_root_policy_1;
    const comment = policy?.["//"] as { statements: unknown; objectives: unknown };
    expect(comment.statements).toEqual([
      {
        sid: "DenyLeavingOrganization",
        reason: "An account that leaves takes its data out of reach of every guardrail, log and bill.",
        source: expect.stringContaining("CIS 2.1.2"),
      },
      {
        sid: "DenyTrailChangesUnlessDeployment",
        reason: "Whoever stops or narrows the trail works unseen.",
        source: expect.stringContaining("CIS 4.1"),
        exempts: ["deployment: It makes the trail and changes it after review."],
        exceptions: [`${arn} until 2027-06-30: Tested.`],
      },
    ]);
    expect(comment.objectives).toEqual(["governance.guardrails-attached"]);
    expect(policy?.content).toContain(arn);
    expect(policy?.description).toBe("DenyLeavingOrganization, DenyTrailChangesUnlessDeployment");
  });

  test("tells a reviewer what is relaxed, where, why and until when", () => {
    const relaxations = [{ reason: "Tested.", expires: "2027-06-30" }];
    const one = acmeOrganization({
      guardrails: [
        {
          target: { kind: "ou", name: "Workloads" },
          guardrails: [
            { id: "DenyLeavingOrganization", chosen: "by-posture" },
            { id: "DenyCloudShell", chosen: "relaxed", relaxations },
          ],
        },
      ],
    });
    const policy = resources("aws_organizations_policy", one).organization_guardrails_workloads_policy_1;
    expect(policy?.["//"]).toMatchObject({
      exceptions: ["DenyCloudShell is not attached to Workloads until 2027-06-30: Tested."],
    });
    expect(policy?.content).not.toContain("cloudshell");
  });

  test("leaves out what a posture holds and the organization does not say, and refuses it by name", () => {
    const { permissionsBoundary: _, ...context } = acmeContext;
    const bounded = (chosen: "by-posture" | "by-name") =>
      acmeOrganization({
        context,
        guardrails: [
          {
            target: { kind: "root", name: "root" },
            guardrails: [
              { id: "DenyLeavingOrganization", chosen },
              { id: "DenyRolesUnlessBoundary", chosen },
            ],
          },
        ],
      });
    expect(JSON.stringify(bounded("by-posture"))).not.toContain("DenyRolesUnlessBoundary");
    expect(() => bounded("by-name")).toThrow(
      "guardrail DenyRolesUnlessBoundary: guardrails.permissionsBoundary says nothing that it could enforce",
    );
  });

  test("quarantines nothing unless an OU is named for it, and adds to that OU's guardrails", () => {
    const { quarantineOu: _, ...open } = acmeProps;
    const without = acmeOrganization({ ...open, quarantineOu: undefined } as unknown as OrganizationProps);
    expect(JSON.stringify(without)).not.toContain("DenyEverythingUnlessResponder");
    const both = acmeOrganization({
      guardrails: [bound("Quarantine", ["DenyLeavingOrganization"])],
    });
    const policy = resources("aws_organizations_policy", both).organization_guardrails_quarantine_policy_1;
    expect(policy?.description).toBe("DenyEverythingUnlessResponder, DenyLeavingOrganization");
  });

  test("makes no policy for an OU without guardrails", () => {
    const none = acmeOrganization({ guardrails: [bound("Workloads", [])] });
    expect(Object.keys(resources("aws_organizations_policy", none))).toEqual([
      "organization_guardrails_quarantine_policy_1",
    ]);
  });

  const deep = {
    name: "A",
    children: [
      { name: "B", children: [{ name: "C", children: [{ name: "D", children: [{ name: "E" }] }] }] },
    ],
  };

  test("takes five levels of OUs", () => {
    expect(
      Object.keys(
        resources(
          "aws_organizations_organizational_unit",
          acmeOrganization({ organizationalUnits: [...acmeProps.organizationalUnits, deep] }),
        ),
      ),
    ).toContain("organization_unit_a_b_c_d_e");
  });

  test.each<[string, Partial<OrganizationProps>, string]>([
    [
      "an unknown OU of an account",
      { accounts: [{ name: "a", id: "555555555555", email: "a@acme.example", ou: "Workload/Prod" }] },
      'account a: OU "Workload/Prod" does not exist; one of root, Security, Workloads, Workloads/Prod, Workloads/Dev, Quarantine; perhaps "Workloads/Prod" was meant',
    ],
    [
      "an unknown OU of guardrails",
      { guardrails: [bound("Sandbox", [])] },
      'guardrails: OU "Sandbox" does not exist',
    ],
    [
      "an unknown guardrail",
      { guardrails: [bound("root", ["DenyLeavingOrganisation"])] },
      'guardrails of root: guardrail "DenyLeavingOrganisation" does not exist',
    ],
    [
      "an unknown quarantine OU",
      { quarantineOu: "Quarantaine" },
      'quarantine: OU "Quarantaine" does not exist',
    ],
    [
      "an account named twice",
      {
        accounts: [
          { name: "a", id: "555555555555", email: "a@acme.example", ou: "root" },
          { name: "a", id: "666666666666", email: "b@acme.example", ou: "root" },
        ],
      },
      "account a: stands there more than once",
    ],
    [
      "an account id named twice",
      {
        accounts: [
          { name: "a", id: "555555555555", email: "a@acme.example", ou: "root" },
          { name: "b", id: "555555555555", email: "b@acme.example", ou: "root" },
        ],
      },
      "account 555555555555: stands there more than once",
    ],
    [
      "an OU named twice",
      { organizationalUnits: [...acmeProps.organizationalUnits, { name: "Security" }] },
      "OU Security: stands there more than once",
    ],
    [
      "guardrails of an OU named twice",
      {
        guardrails: [bound("root", []), bound("root", [])],
      },
      "guardrails of root: stands there more than once",
    ],
    [
      "an OU called root",
      { organizationalUnits: [...acmeProps.organizationalUnits, { name: "Root" }] },
      'OU "Root": cannot be told apart',
    ],
    [
      "an OU with a slash",
      { organizationalUnits: [...acmeProps.organizationalUnits, { name: "a/b" }] },
      'OU "a/b": cannot be told apart',
    ],
    [
      "a sixth level",
      { organizationalUnits: [...acmeProps.organizationalUnits, { name: "Z", children: [deep] }] },
      "OU Z/A/B/C/D/E: lies 6 levels below the root",
    ],
  ])("refuses %s", (_, props, message) => {
    expect(() => acmeOrganization(props)).toThrow(message);
  });

  test("offers every guardrail that has a file, once", () => {
    const folder = join(__dirname, "../../../modules/governance/guardrails");
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (file) => file.isFile() && file.name !== "deny-everything-in-quarantine.ts",
    );
    expect(guardrailCatalogue).toHaveLength(files.length);
    expect(new Set(guardrailCatalogue.map(({ id }) => id)).size).toBe(files.length);
  });
});
