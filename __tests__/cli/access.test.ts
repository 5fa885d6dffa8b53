import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { access } from "../../cli/commands/access";
import { assignedAccess } from "../../config/assigned-access";
import { peopleAccess } from "../../config/people-access";
import { readOrganization } from "../../config/read-organization";
import { command } from "../command";
import { smallOrganizationText } from "../small-organization";
import { temporaryFolder } from "../temporary-folder";
import { largeAccess } from "./large-access";

const config = "examples/company/organization.yaml";
const company = readOrganization(config, "2026-12-01");

/** What the command says in this process: the text and the data of its result. */
const said = (options: Omit<Parameters<typeof access>[0], "config"> & { readonly config?: string } = {}) =>
  access({ config, ...options }, () => undefined);

const lines = async (options?: Parameters<typeof said>[0]) => (await said(options)).text.split("\n");

/** A file of an organization, with further lines. */
function file(text: string): string {
  const path = join(temporaryFolder(), "organization.yaml");
  writeFileSync(path, text);
  return path;
}

const identity = (more: string, center = "") => `identity:
  center:
    instanceArn: arn:aws:sso:::instance/ssoins-0123456789abcdef
    identityStoreId: d-1234567890
${center}
  people: { ada: { givenName: Ada, familyName: Abel, email: ada@example.com } }
  permissionSets: { look: { jobFunction: read-only } }
${more}
`;
const small = (more: string, center?: string) =>
  file(smallOrganizationText({ home: "eu-west-1", more: identity(more, center) }));

describe("the command", () => {
  const palisade = (...given: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, "access", ...given], {
      encoding: "utf8",
      env: { ...process.env, CI: "true" },
    });
    return { status, stdout, stderr };
  };

  test("prints a table, and as JSON all that Terraform would assign", () => {
    const text = palisade("--config", config);
    expect(text).toMatchObject({ status: 0, stderr: "" });
    expect(text.stdout).toMatch(/^Accounts +Permission set +People +Groups\n/);
    expect(text.stdout).toMatch(
      /\nPeople: 58, accounts: 14, assignments: 62\.\nPeople without access: irma\.james/,
    );
    const json = palisade("--config", config, "--json");
    expect(json).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(json.stdout)).toEqual({
      assignments: assignedAccess(company),
      people: peopleAccess(company),
      withoutAccess: { accounts: [], people: ["irma.james", "jonas.kay"] },
      notices: [],
    });
  });

  test("refuses names that the file does not have, all at once, with the nearest that it has", () => {
    expect(
      palisade("--config", config, "--account", "shop-prd", "--group", "securty", "--person", "x"),
    ).toEqual({
      status: 2,
      stdout: "",
      stderr: [
        '--account: there is no account "shop-prd" in the file; did you mean "shop-prod"?',
        '--group: there is no group "securty" in the file; did you mean "security"?',
        '--person: there is no person "x" in the file; correct the name',
        "\n3 problems; nothing was shown.\n",
      ].join("\n"),
    });
    expect(palisade("--config", config, "--by", "team").stderr).toMatch(
      /found "team"; expected account, permission-set, person/,
    );
  });

  test("says where nothing is described", () => {
    const { status, stdout, stderr } = palisade("--config", "examples/single-account/organization.yaml");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(
      /organization\.yaml: it describes no access of people; add identity with center, /,
    );
  });

  test("has a short help with examples", () => {
    const { stdout } = palisade("--help");
    expect(stdout).toMatch(/--by[\s\S]*--account[\s\S]*--group[\s\S]*--person[\s\S]*Examples:/);
    expect(stdout.split("\n").length).toBeLessThan(25);
  });
});

describe("of a company of 60 people", () => {
  test("accounts with the same access are one entry, with groups and numbers of people", async () => {
    const { text } = await said();
    expect(text).toContain(
      [
        "depot-prod, fleet-prod, shop-prod  incident-responder             5  security",
        "                                   power-user                     6  on-call",
        "                                   read-only                     30  developers",
        "                                   security-audit                 9  auditors, security",
      ].join("\n"),
    );
    expect(text.split("\n").length).toBeLessThan(40);
  });

  test("every assignment is told", async () => {
    for (const { account, permissionSet, group } of assignedAccess(company)) {
      const own = await lines({ account });
      const row = own.find((line) => line.includes(` ${permissionSet} `));
      expect([account, permissionSet, row?.split("  ").at(-1)?.split(", ")]).toEqual([
        account,
        permissionSet,
        expect.arrayContaining([group]),
      ]);
    }
  });

  test("by permission set it fits on a page", async () => {
    const found = await lines({ by: "permission-set" });
    expect(found.length).toBeLessThan(18);
    expect(found).toContain(
      "security-audit                 9  auditors, security  all accounts but the management account (13)",
    );
  });

  test("a person is told once, with what the groups give", async () => {
    const found = await lines({ by: "person" });
    expect(found.filter((line) => line.startsWith("ada.abel "))).toHaveLength(1);
    expect(await lines({ person: "ada.abel" })).toEqual([
      "Person    Permission set            Accounts                                      Through",
      "ada.abel  administrator             network, sandbox, shared-services             platform",
      "          management-administrator  management                                    platform",
      "          power-user                data-prod, depot-prod, fleet-prod, shop-prod  on-call",
      "",
      "People: 1, accounts: 8, assignments: 8.",
    ]);
  });

  test("names narrow it, alone and together, the JSON too", async () => {
    const { text, data } = await said({ account: "shop-prod", group: "on-call", by: "person" });
    expect(text).toMatch(/\nPeople: 6, accounts: 1, assignments: 1\.$/);
    expect(text).not.toContain("developers");
    const { assignments, people } = data as { assignments: object[]; people: { person: string }[] };
    expect(assignments).toEqual([{ account: "shop-prod", group: "on-call", permissionSet: "power-user" }]);
    expect(people).toHaveLength(6);
    const ada = await said({ person: "ada.abel" });
    expect(
      new Set((ada.data as { people: { person: string }[] }).people.map(({ person }) => person)),
    ).toEqual(new Set(["ada.abel"]));
  });
});

describe("where there is no access", () => {
  test.each([
    [
      {},
      "Nobody has access by IAM Identity Center.\nAccounts where nobody has access: archive, audit, payer, shop.\nPeople without access: ada.",
    ],
    [{ account: "shop" }, "Nobody has access to shop by IAM Identity Center."],
    [{ person: "ada" }, "There is no access for ada by IAM Identity Center."],
    [
      { person: "ada", group: "all", account: "shop" },
      "There is no access for ada through the group all to shop by IAM Identity Center.",
    ],
  ])("it says so: %j", async (options, text) => {
    const none = small("  groups: { all: { members: [ada] } }");
    expect((await said({ config: none, ...options })).text).toBe(text);
  });

  test("it names the accounts that nobody may use, beside those that somebody may", async () => {
    const some = small(
      "  groups: { all: { members: [ada] } }\n  assignments: [{ groups: [all], permissionSets: [look], ous: [Security] }]",
    );
    expect((await lines({ config: some })).at(-1)).toBe("Accounts where nobody has access: payer, shop.");
    expect(await lines({ config: some, account: "audit" })).not.toContain("Accounts where nobody has access");
  });

  test("the number of people is left to the identity provider that keeps them", async () => {
    const assignments = "  assignments: [{ groups: [all], permissionSets: [look], accounts: [shop] }]";
    const scim = small(`  groups: { all: {} }\n${assignments}`, "    groupsFrom: scim").replace(
      "  people: ",
      "",
    );
    expect((await lines({ config: scim }))[1]).toMatch(/^shop +look +by SCIM +all$/);
    const listed = small(`  groups: { all: { members: [ada] } }\n${assignments}`, "    groupsFrom: scim");
    expect((await lines({ config: listed }))[1]).toMatch(/^shop +look +1 +all$/);
  });
});

describe("of 3,000 people in 200 accounts", () => {
  const large = file(largeAccess());

  test.each([
    ["account", 200],
    ["permission-set", 80],
    ["person", 3_000 * 2 + 10],
  ] as const)("by %s no line is wider than 120 columns, and there are few", async (by, most) => {
    const found = await lines({ config: large, by });
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(120);
    expect(found.length).toBeLessThan(most);
    expect(found.length).toBeGreaterThan(60);
  });

  test("many accounts are told by OUs, and many groups by the first of them", async () => {
    expect((await lines({ config: large, by: "permission-set" })).slice(-5, -3)).toEqual([
      "read-only         3000  team-00, team-01, team-02, team-03, team-04, team-05,         all of Workloads (197)",
      "                        and 54 more",
    ]);
    expect((await lines({ config: large, person: "person-2999" })).slice(0, 3)).toEqual([
      "Person       Permission set  Accounts                Through",
      "person-2999  power           app-118, app-119        team-59",
      "             read-only       all of Workloads (197)  team-59",
    ]);
  });

  test("all groups of an account are named where the account is asked for", async () => {
    const { text } = await said({ config: large, account: "app-003" });
    for (let team = 0; team < 60; team++) expect(text).toContain(`team-${String(team).padStart(2, "0")}`);
    expect(text).not.toContain("more");
  });
});
