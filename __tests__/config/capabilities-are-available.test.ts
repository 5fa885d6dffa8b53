import { organizationFromText } from "../../config/organization-from-text";
import { smallOrganization, smallOrganizationText } from "../small-organization";

const added =
  (home: string, others: string[], name: string, more = "") =>
  () =>
    smallOrganization({ home, others, more: `capabilities: { add: [${name}] }\n${more}` });

describe("a capability that is added", () => {
  test("is offered in a Region of the organization", () => {
    expect(added("ca-west-1", ["ca-central-1"], "macie")).not.toThrow();
    expect(added("ca-west-1", ["eu-central-2", "eu-west-1"], "detective")).not.toThrow();
  });

  test("is refused with its line where no Region offers it", () => {
    expect(added("me-central-1", ["me-south-1", "us-west-1", "eu-south-2"], "macie")).not.toThrow();
    expect(added("eu-central-2", ["eu-south-2", "us-east-1"], "macie")).not.toThrow();
    expect(added("ap-northeast-3", ["ap-south-2"], "detective")).toThrow(
      /organization\.yaml:\d+:\d+ capabilities\.add\.0: AWS does not offer detective in ap-northeast-3, ap-south-2; .*remove it/,
    );
  });

  test("is refused where only the home Region would do, and does not", () => {
    const assessment = `compliance:
  assessment:
    framework: 7f1c2a9e-3b4d-4c5e-8f60-718293a4b5c6
    owner: arn:aws:iam::333333333333:role/audit-owner
    reports: acme-reports
`;
    expect(added("eu-west-3", ["eu-west-1"], "audit-manager", assessment)).toThrow(
      /AWS does not offer audit-manager in eu-west-3; audit-manager is made in the home Region/,
    );
    expect(added("eu-west-1", ["eu-west-3"], "audit-manager", assessment)).not.toThrow();
  });
});

describe("Security Hub", () => {
  const only =
    (home: string, others: string[], more = "") =>
    () =>
      smallOrganization({ home, others, more });

  test("is refused where all Regions are opt-in Regions, with what to do", () => {
    expect(only("il-central-1", ["me-south-1"])).toThrow(
      /regions\.home: il-central-1 is an opt-in Region, and so is every other .*; Security Hub .*; add one to regions\.enabled/,
    );
  });

  test("is taken where one Region is not, or where it is excluded", () => {
    expect(only("il-central-1", ["eu-west-1"])).not.toThrow();
    const excluded = `capabilities:
  exclude: [{ capability: security-hub, reason: Findings are gathered by another product., expires: 2027-06-30 }]
`;
    expect(only("il-central-1", ["me-south-1"], excluded)).not.toThrow();
  });

  test("must aggregate in a Region of the accounts that administer it", () => {
    const text = smallOrganizationText({ home: "il-central-1", others: ["eu-west-1"] });
    const using = (role: string) => () =>
      organizationFromText(
        "organization.yaml",
        text.replace(`role: ${role}`, `role: ${role}, regions: [il-central-1]`),
        "2027-01-15",
      );
    expect(using("management")).toThrow("that the management and security accounts use");
    expect(using("security")).toThrow("that the management and security accounts use");
    expect(using("log-archive")).not.toThrow();
  });
});
