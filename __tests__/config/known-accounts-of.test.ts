import { knownAccountsOf } from "../../config/known-accounts-of";
import { organizationFromText } from "../../config/organization-from-text";
import { smallOrganizationText } from "../small-organization";

test("members are accounts of the organization; named is whoever the file names", () => {
  const more = [
    '  store: { id: "555555555555", email: store@example.com, ou: Security }',
    '  closed: { id: "666666666666", email: closed@example.com, ou: Security, status: closed }',
    "  later: { email: later@example.com, ou: Security }",
  ].join("\n");
  const organization = organizationFromText(
    "organization.yaml",
    smallOrganizationText({ home: "eu-west-1", more }).replace("444444444444:role", "777777777777:role"),
    "2026-12-01",
  );
  const { members, named } = knownAccountsOf(organization);
  expect([...members]).toEqual(expect.arrayContaining(["555555555555", "666666666666"]));
  expect(members.has("777777777777")).toBe(false);
  expect([...named]).toEqual(expect.arrayContaining([...members, "777777777777"]));
  expect(knownAccountsOf(organization)).toBe(knownAccountsOf(organization));
});
