import { governanceAccountsOrganized } from "../../../controls/objectives/governance-accounts-organized";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { acmeOrganization } from "../../modules/governance/acme-organization";

const stack = acmeOrganization();

/** The stack with one account or the organization changed. */
function changed(type: string, name: string, change: Record<string, unknown>): SynthesizedStack {
  const copy = structuredClone(stack) as {
    resource: Record<string, Record<string, Record<string, unknown>>>;
  };
  Object.assign(copy.resource[type]?.[name] as object, change);
  return copy;
}

const account = ["aws_organizations_account", "organization_account_shop_prod"] as const;
const organization = ["aws_organizations_organization", "organization"] as const;

describe("governance.accounts-organized", () => {
  test("holds for the organization that the module makes", () => {
    expect(governanceAccountsOrganized.proof(stack)).toEqual({
      satisfied: [
        "aws_organizations_organization.organization",
        "aws_organizations_account.organization_account_log_archive",
        "aws_organizations_account.organization_account_shop_dev",
        "aws_organizations_account.organization_account_shop_prod",
      ],
      broken: [],
    });
  });

  test("has nothing to say of a stack without accounts", () => {
    expect(governanceAccountsOrganized.proof({})).toEqual({ satisfied: [], broken: [] });
  });

  test("accepts a unit that is made elsewhere", () => {
    const elsewhere = changed(...account, { parent_id: "ou-acme-22222222" });
    expect(governanceAccountsOrganized.proof(elsewhere).broken).toEqual([]);
  });

  test.each([
    [
      account,
      { parent_id: "${aws_organizations_organization.organization.roots[0].id}" },
      "parent_id is not an organizational unit",
    ],
    [account, { parent_id: "r-acme" }, "parent_id is not an organizational unit"],
    [account, { parent_id: undefined }, "parent_id is not an organizational unit"],
    [
      account,
      { parent_id: "${aws_organizations_organizational_unit.gone.id}" },
      "parent_id is not an organizational unit",
    ],
    [account, { close_on_deletion: true }, "close_on_deletion is true"],
    [account, { lifecycle: {} }, "lifecycle.prevent_destroy is not true"],
    [organization, { lifecycle: undefined }, "lifecycle.prevent_destroy is not true"],
    [organization, { feature_set: "CONSOLIDATED_BILLING" }, "feature_set is not ALL"],
  ])("breaks at %s with %j", ([type, name], change, problem) => {
    const verdict = governanceAccountsOrganized.proof(changed(type, name, change));
    expect(verdict.broken).toEqual([{ address: `${type}.${name}`, problem }]);
    expect(verdict.satisfied).toHaveLength(3);
  });
});
