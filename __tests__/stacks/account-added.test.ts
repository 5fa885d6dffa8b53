import type { Organization } from "../../config/schema/organization";
import { stableJson } from "../../core/stable-json";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { exampleOrganization } from "../example-organization";

function everyStack(organization: Organization): Map<string, Record<string, string>> {
  const estate = new Estate(organization);
  return new Map(
    placements(estate).map((placement) => {
      const { resource = {} } = synthesized((app) => defineStack(app, { estate, placement }));
      const resources = Object.entries(resource).flatMap(([type, named]) =>
        Object.entries(named).map(([name, body]) => [`${type}.${name}`, stableJson(body)] as const),
      );
      return [placement.path.replace("accounts/", ""), Object.fromEntries(resources)];
    }),
  );
}

const before = everyStack(exampleOrganization());
const adding = (more: string) =>
  everyStack(
    exampleOrganization((text) =>
      text.replace(
        "  sandbox:\n",
        `  payments: { id: "121212121212", email: aws+payments@acme.example, ou: Workloads/Prod${more} }\n  sandbox:\n`,
      ),
    ),
  );
const after = adding("");
const narrow = adding(", regions: [eu-west-1]");

/** What differs in a stack that was there before: address -> how. */
function differences(path: string, later = after): string[] {
  const old = before.get(path) ?? {};
  const now = later.get(path) ?? {};
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((address) => old[address] !== now[address])
    .map((address) =>
      old[address] === undefined
        ? `+ ${address}`
        : now[address] === undefined
          ? `- ${address}`
          : `~ ${address}`,
    )
    .sort();
}

describe("an account added to the file", () => {
  test("gets stacks of its own", () => {
    expect([...after.keys()].filter((path) => !before.has(path)).sort()).toEqual([
      "payments/eu-central-1/encryption",
      "payments/eu-central-1/region",
      "payments/eu-west-1/encryption",
      "payments/eu-west-1/region",
      "payments/global/account",
      "payments/global/bootstrap",
      "payments/us-east-1/encryption",
      "payments/us-east-1/region",
    ]);
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
  });

  test("changes only the lists that must name it", () => {
    const changed = [...before.keys()].map((path) => [path, differences(path)] as const);
    expect(Object.fromEntries(changed.filter(([, found]) => found.length > 0))).toEqual({
      "management/global/contacts-and-budgets": [
        "+ aws_account_alternate_contact.contacts_payments_billing",
        "+ aws_account_alternate_contact.contacts_payments_operations",
        "+ aws_account_alternate_contact.contacts_payments_security",
        "+ aws_account_primary_contact.contacts_payments_primary",
        "+ aws_budgets_budget.budget_payments",
      ],
      "management/global/organization": expect.arrayContaining([
        "+ aws_organizations_account.organization_account_payments",
      ]),
      ...Object.fromEntries(
        ["eu-central-1", "eu-west-1", "us-east-1"].map((region) => [
          `security/${region}/organization-detection`,
          [
            "+ aws_detective_member.members_detective_payments",
            "+ aws_inspector2_enabler.members_inspector_payments",
            "+ aws_inspector2_member_association.members_inspector_member_payments",
            "+ aws_macie2_member.members_macie_payments",
          ],
        ]),
      ),
    });
  });

  test("that uses fewer regions is named, in the others, by what must leave it out", () => {
    for (const region of ["eu-central-1", "us-east-1"]) {
      // Rules leave out whoever is not named as having a recorder.
      expect(differences(`security/${region}/compliance`, narrow)).toEqual([]);
      expect(differences(`security/${region}/organization-detection`, narrow)).toEqual([
        "~ aws_securityhub_automation_rule.accepted_config_1",
      ]);
    }
    expect(differences("security/eu-west-1/compliance", narrow)).toEqual([]);
  });
});
