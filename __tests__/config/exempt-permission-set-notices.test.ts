import { organizationFromText } from "../../config/organization-from-text";
import { smallOrganizationText } from "../small-organization";

function said(role: string, organization: string): string[] {
  const notices: string[] = [];
  const more = `guardrails: { breakGlass: [${role}] }\n`;
  organizationFromText(
    "o.yaml",
    smallOrganizationText({ home: "eu-west-1", organization, more }),
    "2027-01-15",
    ({ where, message }) => notices.push(`${where} ${message}`),
  );
  return notices;
}

const delegated = "  delegatedAdministrators: { identity-center: audit }";

test("an exempt permission set is told of where a member account administers IAM Identity Center", () => {
  expect(said("AWSReservedSSO_BreakGlass", delegated)).toEqual([
    expect.stringMatching(
      /^o\.yaml:\d+:\d+ guardrails\.breakGlass\.0 AWSReservedSSO_BreakGlass is exempt, and whoever administers IAM Identity Center in audit may assign or change/,
    ),
  ]);
});

test("nothing is told of other roles, or where the management account administers it", () => {
  expect(said("break-glass", delegated)).toEqual([]);
  expect(said("AWSReservedSSO_BreakGlass", "")).toEqual([]);
});
