import { organizationFromText } from "../../config/organization-from-text";
import { smallOrganizationText } from "../small-organization";

function said(more: string, text = smallOrganizationText({ home: "eu-west-1", more })): string[] {
  const notices: string[] = [];
  organizationFromText("o.yaml", text, "2027-01-15", ({ where, message }) =>
    notices.push(`${where} ${message}`),
  );
  return notices;
}

test("a role of an account that is not in the file is told of", () => {
  expect(said('supportPrincipals: ["arn:aws:iam::444444444444:role/support"]\n')).toEqual([]);
  expect(said('supportPrincipals: ["arn:aws:iam::999999999999:role/support"]\n')).toEqual([
    expect.stringMatching(
      /^o\.yaml:\d+:\d+ supportPrincipals\.0 arn:aws:iam::999999999999:role\/support is in no account of this file/,
    ),
  ]);
});

test("nothing is told while an account has no id, which may be the one", () => {
  const text = smallOrganizationText({
    home: "eu-west-1",
    more: 'supportPrincipals: ["arn:aws:iam::999999999999:role/support"]\n',
  });
  expect(
    said(
      "",
      text.replace('shop: { id: "444444444444",', "den: { email: den@example.com, ou: Workloads }\n  $&"),
    ),
  ).toEqual([]);
});
