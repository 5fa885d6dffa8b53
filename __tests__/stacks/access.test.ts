import { assignedAccess } from "../../config/assigned-access";
import { readOrganization } from "../../config/read-organization";
import type { Organization } from "../../config/schema/organization";
import { everyStack } from "../every-stack";
import { synthesizedAccess } from "./synthesized-access";

const company = readOrganization("examples/company/organization.yaml", "2026-12-01");

const isIdentity = (path: string) => /\/(directory|permission-sets|access-[a-z-]+)$/.test(path);
const stacks = everyStack(company, isIdentity);

type Bodies = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const said = (organization: Organization) =>
  assignedAccess(organization).map(
    ({ account, permissionSet, group }) => `${organization.accounts[account]?.id} ${permissionSet} ${group}`,
  );

describe("access of people", () => {
  test("is assigned as the file says, no more and no less", () => {
    expect(synthesizedAccess(company).sort()).toEqual(said(company).sort());
    expect(said(company).length).toBeGreaterThan(60);
  });

  test("an account that moves changes its own stack only", () => {
    const moved: Organization = {
      ...company,
      accounts: {
        ...company.accounts,
        "shop-dev": { ...company.accounts["shop-dev"], ou: "Workloads/Prod" } as never,
      },
    };
    const after = everyStack(moved, isIdentity);
    const changed = [...stacks.keys()].filter(
      (path) => JSON.stringify(stacks.get(path)) !== JSON.stringify(after.get(path)),
    );
    expect(changed).toEqual(["identity/eu-west-1/access-shop-dev"]);
  });

  test("a group that is added changes the directory, and with an assignment the accounts where it is assigned", () => {
    const changedBy = (identity: Organization["identity"]) => {
      const after = everyStack({ ...company, identity }, isIdentity);
      return [...after.keys()]
        .filter((path) => JSON.stringify(stacks.get(path)) !== JSON.stringify(after.get(path)))
        .sort();
    };
    const groups = { ...company.identity.groups, interns: { members: [] } };
    const [first] = company.identity.assignments;
    if (first === undefined) throw new Error("nothing is assigned");
    const assignment = {
      ...first,
      groups: ["interns"],
      permissionSets: ["read-only"],
      ous: [],
      accounts: ["sandbox"],
    };
    expect(changedBy({ ...company.identity, groups })).toEqual(["identity/eu-west-1/directory"]);
    expect(
      changedBy({
        ...company.identity,
        groups,
        assignments: [...company.identity.assignments, assignment],
      }),
    ).toEqual(["identity/eu-west-1/access-sandbox", "identity/eu-west-1/directory"]);
  });

  test("a permission set that is removed with its assignments is gone from where it was, and nothing else changes", () => {
    const { database: _, ...permissionSets } = company.identity.permissionSets;
    const assignments = company.identity.assignments.filter(
      (one) => !one.permissionSets.includes("database"),
    );
    const after = everyStack(
      { ...company, identity: { ...company.identity, permissionSets, assignments } },
      isIdentity,
    );
    const changed = [...stacks.keys()].filter(
      (path) => JSON.stringify(stacks.get(path)) !== JSON.stringify(after.get(path)),
    );
    expect(changed.sort()).toEqual([
      "identity/eu-west-1/access-data-dev",
      "identity/eu-west-1/access-data-prod",
      "identity/eu-west-1/permission-sets",
    ]);
  });

  test("permission sets of the management account are kept there, all others where they are administered", () => {
    const sets = (path: string) =>
      Object.values((stacks.get(path)?.resource?.["aws_ssoadmin_permission_set"] ?? {}) as Bodies).map(
        ({ name }) => name,
      );
    expect(sets("management/eu-west-1/permission-sets").sort()).toEqual([
      "billing",
      "management-administrator",
    ]);
    expect(sets("identity/eu-west-1/permission-sets")).toHaveLength(7);
  });

  test("no stack has more than a few hundred assignments, however many accounts there are", () => {
    const counts = [...stacks.values()].map(
      ({ resource }) => Object.keys(resource?.["aws_ssoadmin_account_assignment"] ?? {}).length,
    );
    expect(Math.max(...counts)).toBeLessThan(20);
  });

  test("groups that an identity provider gives are looked up, or known by their id, and never made", () => {
    const { center, groups } = company.identity;
    if (center === undefined) throw new Error("the company has no center");
    const byScim: Organization = {
      ...company,
      identity: {
        ...company.identity,
        center: { ...center, groupsFrom: "scim" },
        groups: { ...groups, data: { members: [], id: "12345678-1234-1234-1234-123456789012" } },
      },
    };
    const made = everyStack(byScim, isIdentity);
    expect([...made.keys()].filter((path) => path.endsWith("/directory"))).toEqual([]);
    const stack = made.get("identity/eu-west-1/access-data-dev");
    expect(Object.keys((stack?.data?.["aws_identitystore_group"] ?? {}) as Bodies)).not.toContain(
      "access_group_data",
    );
    expect(
      stack?.resource?.["aws_ssoadmin_account_assignment"]?.["access_assignment_database_data"],
    ).toMatchObject({
      principal_id: "12345678-1234-1234-1234-123456789012",
    });
  });

  test("attributes of people are given where identities are administered, escaped for Terraform", () => {
    const { center } = company.identity;
    if (center === undefined) throw new Error("the company has no center");
    const withAttributes: Organization = {
      ...company,
      identity: {
        ...company.identity,
        center: { ...center, attributes: { CostCenter: "enterprise.costCenter" } },
      },
    };
    const made = everyStack(withAttributes, isIdentity).get("identity/eu-west-1/permission-sets");
    expect(made?.resource?.["aws_ssoadmin_instance_access_control_attributes"]).toMatchObject({
      access_attributes: {
        attribute: [{ key: "CostCenter", value: [{ source: ["$${path:enterprise.costCenter}"] }] }],
      },
    });
  });
});
