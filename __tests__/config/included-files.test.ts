import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadOrganization } from "../../config/load-organization";
import { organizationJsonSchema } from "../../config/organization-json-schema";
import type { Organization } from "../../config/schema/organization";
import { temporaryFolder } from "../temporary-folder";

const example = readFileSync("organization.yaml", "utf8");
const own = readFileSync("examples/regulated/policies/no-glacier-uploads.json", "utf8");

type Files = Readonly<Record<string, string | Buffer>>;

function written(files: Files): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function load(files: Files): Promise<Organization> {
  return loadOrganization(join(written(files), "organization.yaml"), "2026-12-01");
}

async function said(files: Files, folder = written(files)): Promise<string[]> {
  try {
    await loadOrganization(join(folder, "organization.yaml"), "2026-12-01");
    return [];
  } catch (error) {
    return (error as Error).message.replaceAll(`${folder}/`, "").split("\n");
  }
}

/** The example with its networks in a file of their own. */
const networks = example.slice(example.indexOf("networks:\n"), example.indexOf("web:\n"));
const rest = example.replace(networks, "");
const parts: Files = {
  "organization.yaml": `include: [teams/net.yaml]\n${rest}`,
  "teams/net.yaml": networks,
};

const account = (name: string, digit: string) =>
  `accounts:\n  ${name}: { id: "${digit.repeat(12)}", email: aws+${name}@acme.example, ou: Sandbox }\n`;

describe("an organization in several files", () => {
  test("is the same as in one, but for the list of files", async () => {
    const whole = await load({ "organization.yaml": example });
    expect(await load(parts)).toEqual({ ...whole, include: ["teams/net.yaml"] });
  });

  test("joins mappings of names, those of the first file in front", async () => {
    const { accounts, organization, guardrails } = await load({
      "organization.yaml": `include: [a.yaml]\n${example}`,
      "a.yaml": `include: [b/b.yaml]\n${account("zoo", "1").replace("111111111111", "121212121212")}`,
      "b/b.yaml": `include: [c.yaml]\n${account("ant", "1").replace("111111111111", "131313131313")}`,
      "b/c.yaml":
        "organization: { organizationalUnits: { Workloads: { organizationalUnits: { Lab: {} } } } }\nguardrails: { attach: { Workloads/Lab: [DenyLaunchesUnlessApprovedType] } }\n",
    });
    expect(Object.keys(accounts).slice(-3)).toEqual(["sandbox", "zoo", "ant"]);
    expect(Object.keys(organization?.organizationalUnits.Workloads?.organizationalUnits ?? {})).toContain(
      "Lab",
    );
    expect(guardrails.attach).toHaveProperty("Workloads/Lab");
    expect(guardrails.attach).toHaveProperty("Sandbox");
  });

  test("reads policies from the folder of the file that names them", async () => {
    const policy = {
      "organization.yaml": `include: [org/policies.yaml]\n${example}`,
      "org/policies.yaml":
        "guardrails:\n  policies:\n    cold: { family: service-control, reason: Uploads go to the standard class first., file: cold.json }\n  attach: { Workloads/NonProd: { policies: [cold] } }\n",
    };
    const { guardrails } = await load({ ...policy, "org/cold.json": own });
    expect(guardrails.policies.cold?.document).toEqual(JSON.parse(own));
    expect(await said({ ...policy, "cold.json": own })).toEqual([
      expect.stringMatching(
        /^org\/policies\.yaml:3:\d+ guardrails\.policies\.cold\.file: org\/cold\.json: there is no such file/,
      ),
    ]);
  });

  test.each<[string, Files, RegExp]>([
    [
      "a wrong value with its file and line",
      { ...parts, "teams/net.yaml": networks.replace("nat: one", "nat: two") },
      /^teams\/net\.yaml:20:10 networks\.storefront-dev\.nat: found two/,
    ],
    [
      "a rule across files with the file of the value",
      { ...parts, "teams/net.yaml": networks.replace("account: robots-prod", "account: robot-prod") },
      /^teams\/net\.yaml:26:14 networks\.robots-prod\.account: there is no account "robot-prod"; .*robots-prod/,
    ],
    [
      "a syntax error",
      { ...parts, "teams/net.yaml": `${networks}\tx: 1\n` },
      /^teams\/net\.yaml:\d+:1: a tab in the indentation/,
    ],
    [
      "an account in two files, with both places",
      { "organization.yaml": `include: [a.yaml]\n${example}`, "a.yaml": account("sandbox", "1") },
      /^a\.yaml:2:3 accounts\.sandbox: it is in organization\.yaml:\d+:3 as well; each value in one file/,
    ],
    [
      "a value in two files",
      {
        "organization.yaml": `include: [a.yaml]\n${example}`,
        "a.yaml": "logging: { archiveAfterDays: 90 }\n",
      },
      /^a\.yaml:1:12 logging\.archiveAfterDays: it is in organization\.yaml:\d+:3 as well/,
    ],
    [
      "a list in two files",
      {
        "organization.yaml": `include: [a.yaml]\n${example}`,
        "a.yaml": "compliance: { conformancePacks: [fsbp] }\n",
      },
      /^a\.yaml:1:15 compliance\.conformancePacks: it is in organization\.yaml:\d+:3 as well/,
    ],
    [
      "an unknown key of an included file",
      { "organization.yaml": `include: [a.yaml]\n${example}`, "a.yaml": "networsk: {}\n" },
      /^a\.yaml:1:1 networsk: unknown key "networsk"; .*did you mean "networks"\?/,
    ],
    [
      "a file that is not there",
      { "organization.yaml": `include: [teams/b.yaml]\n${example}` },
      /^organization\.yaml:1:11 include: teams\/b\.yaml: there is no such file; .*add the file, or correct its path/,
    ],
    [
      "a folder",
      { "organization.yaml": `include: [a.yaml]\n${example}`, "a.yaml/b.yaml": "" },
      /^organization\.yaml:1:11 include: a\.yaml: it is a folder/,
    ],
    [
      "a file twice",
      { "organization.yaml": `include: [a.yaml, ./a.yaml]\n${example}`, "a.yaml": "x-a: 1\n" },
      /^organization\.yaml:1:19 include: a\.yaml is read already/,
    ],
    [
      "a cycle",
      { "organization.yaml": `include: [a.yaml]\n${example}`, "a.yaml": "include: [organization.yaml]\n" },
      /^a\.yaml:1:11 include: organization\.yaml is read already; each file is included once/,
    ],
    [
      "an empty file",
      { "organization.yaml": `include: [a.yaml]\n${example}`, "a.yaml": "# nothing\n" },
      /^a\.yaml:1:1: the file is empty/,
    ],
    [
      "text in Latin-1",
      {
        "organization.yaml": `include: [a.yaml]\n${example}`,
        "a.yaml": Buffer.from("x-a: 1\nx-b: Müller\n", "latin1"),
      },
      /^organization\.yaml:1:11 include: a\.yaml:2:7: the byte 0xFC is not UTF-8/,
    ],
    ...["../a.yaml", "/etc/a.yaml", "b/../../a.yaml", "*.yaml", "a.json", "", "C:\\\\a.yaml"].map(
      (path): [string, Files, RegExp] => [
        `the path "${path}"`,
        { "organization.yaml": `include: ["${path}"]\n${example}` },
        /^organization\.yaml:1:11 include\.0: found ".*"; expected a YAML file in the folder of this file or below it/,
      ],
    ),
    [
      "a single name instead of a list",
      { "organization.yaml": `include: a.yaml\n${example}` },
      /^organization\.yaml:1:10 include: found a\.yaml; expected further files/,
    ],
    [
      "no list in an included file",
      { "organization.yaml": `include: [a.yaml]\n${example}`, "a.yaml": "include: { a: 1 }\n" },
      /^a\.yaml:1:10 include: found \{ a: 1 \}; expected further files/,
    ],
  ])("names %s", async (_, files, expected) => {
    const lines = await said(files);
    expect(lines[0]).toMatch(expected);
    expect(lines).toHaveLength(1);
  });

  test("does not follow a link out of the folder, and follows one inside it once", async () => {
    const outside = written({ "a.yaml": account("lab", "1") });
    const folder = written({ "organization.yaml": `include: [a.yaml]\n${example}`, "b.yaml": "tags: {}\n" });
    symlinkSync(join(outside, "a.yaml"), join(folder, "a.yaml"));
    expect((await said({}, folder))[0]).toMatch(
      /include: a\.yaml: it is a link out of the folder of the organization file; files inside .*put a copy of the file there/,
    );
    const twice = written({
      "organization.yaml": `include: [a.yaml, b.yaml]\n${example}`,
      "b.yaml": "x-a: 1\n",
    });
    symlinkSync("b.yaml", join(twice, "a.yaml"));
    expect((await said({}, twice))[0]).toMatch(/include: b\.yaml is read already/);
  });

  test("is known to editors: a whole file needs its sections, a part does not", () => {
    expect(organizationJsonSchema("whole").required).toContain("accounts");
    expect(organizationJsonSchema("part")).not.toHaveProperty("required");
    expect(organizationJsonSchema("part").properties).toHaveProperty("include");
    expect(organizationJsonSchema("part").patternProperties).toHaveProperty("^x-");
  });
});
