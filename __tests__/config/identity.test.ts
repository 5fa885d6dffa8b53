import { assignedAccess } from "../../config/assigned-access";
import { organizationFromText } from "../../config/organization-from-text";
import { peopleAccess } from "../../config/people-access";
import { smallOrganizationText } from "../small-organization";

const today = "2026-12-01";

const identity = `
identity:
  center:
    instanceArn: arn:aws:sso:::instance/ssoins-0123456789abcdef
    identityStoreId: d-1234567890
  people:
    ada: { givenName: Ada, familyName: Abel, email: ada@example.com }
    ben: { givenName: Ben, familyName: Berg, email: ben@example.com }
  groups:
    platform: { members: [ada] }
    builders: { members: [ada, ben] }
  permissionSets:
    admin: { jobFunction: administrator }
    owner: { jobFunction: administrator }
    look: { jobFunction: read-only }
  assignments:
    - { groups: [platform], permissionSets: [owner], accounts: [payer] }
    - { groups: [platform], permissionSets: [admin], ous: [root] }
    - { groups: [builders], permissionSets: [look], ous: [Workloads/Prod] }
    - { groups: [builders], permissionSets: [admin], tags: { Stage: trial } }
`;

const text = (change: (text: string) => string = (same) => same) =>
  smallOrganizationText({
    home: "eu-west-1",
    ous: "{ Security: {}, Workloads: { organizationalUnits: { Prod: {}, Trial: { tags: { Stage: trial } } } } }",
    more: change(
      [
        '  store: { id: "555555555555", email: store@example.com, ou: Workloads/Prod }',
        '  trial: { id: "666666666666", email: trial@example.com, ou: Workloads/Trial }',
        '  gone: { id: "777777777777", email: gone@example.com, ou: Workloads/Prod, status: closed }',
        identity,
      ].join("\n"),
    ),
  });

const organization = (change?: (text: string) => string) =>
  organizationFromText("organization.yaml", text(change), today);

const lines = (change?: (text: string) => string) =>
  assignedAccess(organization(change)).map(
    ({ account, permissionSet, group }) => `${account} ${permissionSet} ${group}`,
  );

describe("assignments", () => {
  test("are expanded to accounts by OU, name and tag; the management account has what names it, a closed one nothing", () => {
    const found = lines();
    expect(found.filter((line) => line.startsWith("payer"))).toEqual(["payer owner platform"]);
    expect(found.filter((line) => line.startsWith("store"))).toEqual([
      "store admin platform",
      "store look builders",
    ]);
    expect(found.filter((line) => line.startsWith("trial"))).toEqual([
      "trial admin builders",
      "trial admin platform",
    ]);
    expect(found.filter((line) => line.startsWith("gone"))).toEqual([]);
  });

  test("follow an account that moves, and nothing else changes", () => {
    const before = lines();
    const after = lines((same) =>
      same.replace("store@example.com, ou: Workloads/Prod", "store@example.com, ou: Workloads/Trial"),
    );
    expect(before.filter((line) => !after.includes(line))).toEqual(["store look builders"]);
    expect(after.filter((line) => !before.includes(line))).toEqual(["store admin builders"]);
  });

  test("a group that is added gets its own, and nothing else changes", () => {
    const before = lines();
    const after = lines((same) =>
      same
        .replace("    builders: {", "    guests: { members: [ben] }\n    builders: {")
        .concat("    - { groups: [guests], permissionSets: [look], accounts: [trial] }\n"),
    );
    expect(before.filter((line) => !after.includes(line))).toEqual([]);
    expect(after.filter((line) => !before.includes(line))).toEqual(["trial look guests"]);
  });

  test("tell of people through their groups", () => {
    expect(peopleAccess(organization())).toEqual([
      {
        person: "ada",
        permissionSet: "admin",
        groups: ["builders", "platform"],
        accounts: ["archive", "audit", "shop", "store", "trial"],
      },
      { person: "ada", permissionSet: "look", groups: ["builders"], accounts: ["store"] },
      { person: "ada", permissionSet: "owner", groups: ["platform"], accounts: ["payer"] },
      { person: "ben", permissionSet: "admin", groups: ["builders"], accounts: ["trial"] },
      { person: "ben", permissionSet: "look", groups: ["builders"], accounts: ["store"] },
    ]);
  });
});

describe("a mistake is refused, with its place", () => {
  test.each([
    ["a closed account", "accounts: [payer]", "accounts: [gone]", /assignments\.0\.accounts\.0: .*closed/],
    [
      "two names that Terraform takes for one",
      "    look: {",
      "    Owner: { jobFunction: billing }\n    look: {",
      /Owner and owner differ only in case/,
    ],
    [
      "an unknown group",
      "groups: [platform], permissionSets: [admin]",
      "groups: [platforms], permissionSets: [admin]",
      /assignments\.1\.groups\.0: there is no group "platforms"; .*did you mean "platform"\?/,
    ],
    [
      "an unknown permission set",
      "permissionSets: [look]",
      "permissionSets: [loook]",
      /there is no permission set "loook"; .*did you mean "look"\?/,
    ],
    [
      "an unknown OU",
      "ous: [Workloads/Prod]",
      "ous: [Workloads/Production]",
      /there is no OU "Workloads\/Production"/,
    ],
    [
      "an unknown account",
      "accounts: [payer]",
      "accounts: [player]",
      /there is no account "player"; .*did you mean "payer"\?/,
    ],
    [
      "tags that no account has",
      "tags: { Stage: trial } }\n",
      "tags: { Stage: live } }\n",
      /no account has Stage=live/,
    ],
    ["an unknown person", "members: [ada, ben]", "members: [ada, bea]", /there is no person "bea"/],
    ["an assignment without accounts", ", ous: [root]", "", /no ous, no accounts and no tags/],
    [
      "a session over twelve hours",
      "look: { jobFunction: read-only }",
      "look: { jobFunction: read-only, sessionHours: 13 }",
      /sessionHours: .*1 to 12/,
    ],
    [
      "an unknown policy of AWS",
      "look: { jobFunction: read-only }",
      "look: { managedPolicies: [ReadOnlyAcces] }",
      /AWS has no policy "ReadOnlyAcces"; .*did you mean "ReadOnlyAccess"\?/,
    ],
    [
      "a policy of AWS without its path",
      "look: { jobFunction: read-only }",
      "look: { managedPolicies: [Billing] }",
      /AWS has no policy "Billing"; .*did you mean "job-function\/Billing"\?/,
    ],
    [
      "an unknown boundary",
      "look: { jobFunction: read-only }",
      "look: { jobFunction: read-only, boundary: { aws: PowerUser } }",
      /boundary\.aws: AWS has no policy "PowerUser"/,
    ],
    [
      "a permission set that gives nothing",
      "look: { jobFunction: read-only }",
      "look: {}",
      /permissionSets\.look: it gives nothing/,
    ],
    [
      "more policies than IAM takes",
      "look: { jobFunction: read-only }",
      "look: { customerManagedPolicies: [{ name: a }, { name: b }, { name: c }, { name: d }, { name: e }, { name: f }, { name: g }, { name: h }, { name: i }, { name: j }, { name: k }] }",
      /11 policies/,
    ],
    ["a name that is too long", "    look: {", `    ${"l".repeat(33)}: {`, /at most 32 characters/],
    [
      "a Region that is not enabled",
      "identityStoreId: d-1234567890",
      "identityStoreId: d-1234567890\n    region: eu-north-1",
      /eu-north-1 is not enabled/,
    ],
    [
      "permission sets without a center",
      / {2}center:\n.*\n.*\n/,
      "",
      /without center; .*aws sso-admin list-instances/,
    ],
    [
      "an inline policy without content",
      "look: { jobFunction: read-only }",
      "look: { inlinePolicy: {} }",
      /neither file nor document/,
    ],
    [
      "an ARN of something else",
      "instance/ssoins-0123456789abcdef",
      "instance/ssoins-01",
      /instanceArn: .*the ARN of the instance/,
    ],
  ] as const)("%s", (_, from, to, said) => {
    expect(text().replace(from, to)).not.toBe(text());
    expect(() => organization((same) => same.replace(from, to))).toThrow(said);
  });

  test("a permission set of the management account that others have too, where another account administers", () => {
    const delegated = text()
      .replace(
        "organizationalUnits: {",
        "delegatedAdministrators: { identity-center: audit }\n  organizationalUnits: {",
      )
      .replace("[owner], accounts", "[admin], accounts");
    expect(delegated).toContain("identity-center: audit");
    expect(() => organizationFromText("organization.yaml", delegated, today)).toThrow(
      /permissionSets\.admin: it is assigned in the management account and in/,
    );
  });
});

describe("quotas of IAM Identity Center", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => `    set${index}: { jobFunction: read-only }`).join("\n");
  const names = (count: number) => Array.from({ length: count }, (_, index) => `set${index}`).join(", ");
  const withSets = (count: number, quotas = "") =>
    text((same) =>
      same
        .replace("    look: {", `${many(count)}\n    look: {`)
        .replace("identityStoreId: d-1234567890", `identityStoreId: d-1234567890${quotas}`)
        .replace("permissionSets: [look]", `permissionSets: [${names(count)}]`),
    );
  const read = (file: string) => () => organizationFromText("organization.yaml", file, today);

  test("are met by 500 permission sets of an account, and not by 501", () => {
    expect(read(withSets(499))).not.toThrow();
    expect(read(withSets(500))).toThrow(
      /identity\.assignments: 501 permission sets are assigned in store; AWS takes 500 in an account; assign fewer, or/,
    );
  });

  test("are those that AWS raised, where the file says so", () => {
    expect(
      read(withSets(501, "\n    quotas: { permissionSetsOfAccount: 600, permissionSets: 600 }")),
    ).not.toThrow();
    expect(read(withSets(20, "\n    quotas: { permissionSets: 10 }"))).toThrow(
      /identity\.permissionSets: 23 permission sets; AWS takes 10 in an instance/,
    );
  });
});
