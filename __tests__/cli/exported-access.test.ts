import { exportedAccess } from "../../cli/exported-access";
import { readOrganization } from "../../config/read-organization";
import type { Organization } from "../../config/schema/organization";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesizedAccess } from "../stacks/synthesized-access";

const company = readOrganization("examples/company/organization.yaml", "2026-12-01");

/** What the READMEs of a kind of stack tell: account id, permission set and group. */
function told(organization: Organization, concern: string): string[] {
  const estate = new Estate(organization);
  const accessOf = exportedAccess(estate);
  return placements(estate)
    .filter((placement) => placement.concern === concern)
    .flatMap((placement) => accessOf(placement) ?? [])
    .flatMap(({ account, holders }) =>
      holders.flatMap(({ permissionSet, groups }) =>
        groups.map((group) => `${estate.account(account).id} ${permissionSet} ${group}`),
      ),
    )
    .sort();
}

test.each(["account", "access"])(
  "READMEs of %s stacks tell what Terraform assigns, no more and no less",
  (concern) => {
    const assigned = synthesizedAccess(company).sort();
    expect(told(company, concern)).toEqual(assigned);
    expect(assigned.length).toBeGreaterThan(60);
  },
);

test("they follow the account that is renamed", () => {
  const { "shop-dev": dev, ...accounts } = company.accounts;
  const renamed: Organization = {
    ...company,
    accounts: { ...accounts, "shop-test": { ...dev, renamedFrom: "shop-dev" } as never },
  };
  expect(told(renamed, "access")).toEqual(told(company, "access"));
});

test("they count people once, whatever groups they are in", () => {
  const estate = new Estate(company);
  const account = placements(estate).find(({ path }) => path === "accounts/shop-prod/global/account");
  if (account === undefined) throw new Error("the company has no account shop-prod");
  const access = exportedAccess(estate)(account);
  expect(access?.holders).toContainEqual({
    permissionSet: "security-audit",
    groups: ["auditors", "security"],
    people: 9,
  });
});

test("other stacks tell nothing of it, and none does where no identity is described", () => {
  const concerns = ["bootstrap", "region", "directory", "permission-sets"];
  expect(concerns.flatMap((concern) => told(company, concern))).toEqual([]);
  const { center: _, ...identity } = company.identity;
  const none: Organization = { ...company, identity: { ...identity, assignments: [], permissionSets: {} } };
  expect(told(none, "account")).toEqual([]);
  const estate = new Estate(none);
  expect(
    placements(estate)
      .map(exportedAccess(estate))
      .filter((one) => one !== undefined),
  ).toEqual([]);
});
