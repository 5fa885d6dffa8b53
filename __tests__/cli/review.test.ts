import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { reportSchema } from "../../review/report-schema";
import { command } from "../command";
import { planJson } from "../review/plan-json";
import { temporaryFolder } from "../temporary-folder";

const folder = temporaryFolder();

function palisade(args: readonly string[], input?: string, env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, "review", ...args], {
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, GITHUB_ACTIONS: "", ...env },
    ...(input !== undefined && { input }),
  });
  return { status, stdout, stderr };
}

const write = (name: string, content: Buffer | string | object) => {
  const file = join(folder, name);
  writeFileSync(
    file,
    typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
  return name;
};

const stopped = planJson([
  { type: "aws_cloudtrail", before: { enable_logging: true }, after: { enable_logging: false } },
]);
const unrotated = planJson([
  { type: "aws_kms_key", before: { enable_key_rotation: true }, after: { enable_key_rotation: false } },
]);

test("the exit status says whether something is at or above --fail-on", () => {
  const file = write("unrotated.json", unrotated);
  expect(palisade([file]).status).toBe(0);
  expect(palisade([file, "--fail-on", "medium"]).status).toBe(1);
  expect(palisade([write("stopped.json", stopped)]).status).toBe(1);
  expect(palisade(["stopped.json", "--fail-on", "never"]).status).toBe(0);
});

test("a folder, standard input, and several formats in one run", () => {
  mkdirSync(join(folder, "plans"));
  write("plans/a.json", stopped);
  write("plans/b.json", unrotated);
  const { status, stdout, stderr } = palisade(
    ["plans", "-", "--markdown", "out/review.md", "--json", "out/review.json", "--sarif", "out/review.sarif"],
    JSON.stringify(unrotated),
  );
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout).toBe("3 plans, 3 changes; critical: 1, high: 0, medium: 2, low: 0; waived: 0\n");
  expect(readdirSync(join(folder, "out")).sort()).toEqual(["review.json", "review.md", "review.sarif"]);
  expect(
    reportSchema.safeParse(JSON.parse(readFileSync(join(folder, "out/review.json"), "utf8"))).error,
  ).toBeUndefined();
  expect(readFileSync(join(folder, "out/review.md"), "utf8")).toContain("trail-stopped");
});

const zip = Buffer.from("504b03041400", "hex");

test.each<readonly [string, string, Buffer | string, RegExp]>([
  [
    "a binary plan",
    "tfplan",
    zip,
    /tfplan: it is a binary plan file;.*terraform show -json tfplan > plan.json/,
  ],
  ["a state", "state.json", '{"version":4,"serial":1,"lineage":"x"}', /it is a state file/],
  ["a cut plan", "cut.json", JSON.stringify(stopped).slice(0, 200), /it is not JSON/],
  [
    "the text of a plan",
    "text.txt",
    "Terraform will perform the following actions:\n",
    /it is the text of a plan/,
  ],
  ["an empty file", "empty.json", "", /it is empty/],
  ["a list", "list.json", "[]", /it is a list/],
  [
    "another major version",
    "major.json",
    '{"format_version":"7.0","resource_changes":[]}',
    /its format_version is "7.0"/,
  ],
])("%s is refused with status 2, in one line that says what it is", (_, name, content, message) => {
  const { status, stdout, stderr } = palisade([write(name, content)]);
  expect([status, stdout]).toEqual([2, ""]);
  const [first] = stderr.split("\n");
  expect(first).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test("a link is written through, and stays a link", () => {
  write("target.md", "old");
  symlinkSync(join(folder, "target.md"), join(folder, "link.md"));
  expect(palisade(["unrotated.json", "--markdown", "link.md"]).status).toBe(0);
  expect(lstatSync(join(folder, "link.md")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "target.md"), "utf8")).toContain("key-unrotated");
});

test("what cannot be done is told with status 2", () => {
  expect(palisade(["missing.json"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("there is no such file"),
  });
  expect(palisade([])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("missing required argument"),
  });
  expect(palisade(["stopped.json", "--format", "html"])).toMatchObject({ status: 2 });
  mkdirSync(join(folder, "nothing"));
  expect(palisade(["nothing"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("there is no .json file in it"),
  });
  write("blocked", "a file");
  const { status, stderr } = palisade(["stopped.json", "--output", "blocked/review.md"]);
  expect([status, existsSync(join(folder, "blocked/review.md"))]).toEqual([2, false]);
  expect(stderr).toContain("it cannot be written");
});

test("a waiver accepts a finding with its reason; one that has expired or fits nothing is a finding", () => {
  write(
    "waivers.yaml",
    `- { rule: trail-stopped, address: "aws_cloudtrail.*", reason: The account is being closed., expires: 2999-01-01 }
- { rule: key-unrotated, address: "*", reason: Rotated by hand each spring., expires: 2020-01-01 }
- { rule: key-deleted, address: "*", reason: Nobody uses these keys., expires: 2999-01-01 }
`,
  );
  const { status, stdout } = palisade([
    "stopped.json",
    "unrotated.json",
    "--waivers",
    "waivers.yaml",
    "--format",
    "json",
  ]);
  expect(status).toBe(0);
  const { findings, summary } = JSON.parse(stdout);
  expect(summary.waived).toBe(1);
  expect(findings.map(({ rule, waived }: { rule: string; waived: string | null }) => [rule, waived])).toEqual(
    [
      ["key-unrotated", null],
      ["waiver-expired", null],
      ["waiver-unused", null],
      ["trail-stopped", "The account is being closed. (until 2999-01-01)"],
    ],
  );
});

test("mistakes in waivers are told together", () => {
  write("wrong.yaml", "- { rule: trail-stoped, address: '*', reason: short, expires: soon, owner: me }\n");
  const { status, stderr } = palisade(["stopped.json", "--waivers", "wrong.yaml"]);
  expect(status).toBe(2);
  for (const found of ["trail-stoped", "short", "expires is", "unknown key owner"])
    expect(stderr).toContain(found);
});

test("under GitHub Actions Markdown fits into a comment", () => {
  const many = Array.from({ length: 600 }, (_, index) => ({
    type: "aws_kms_key",
    address: `aws_kms_key.key_${index}`,
    before: { enable_key_rotation: true },
    after: { enable_key_rotation: false },
  }));
  write("many.json", planJson(many));
  expect(palisade(["many.json"]).stdout.length).toBeGreaterThan(65_536);
  expect(palisade(["many.json"], undefined, { GITHUB_ACTIONS: "true" }).stdout.length).toBeLessThanOrEqual(
    65_536,
  );
});

test("it loads neither CDKTF nor the provider's bindings", () => {
  const script = `require(${JSON.stringify(join(__dirname, "../../bin/typescript.js"))});
const { reviewPlans } = require(${JSON.stringify(join(__dirname, "../../cli/commands/review.ts"))});
reviewPlans(["stopped.json"], { format: "markdown", failOn: "never" }).then(() => {
  process.stdout.write(Object.keys(require.cache).filter((file) => /node_modules.(cdktf|@cdktf|constructs|zod)./.test(file)).join());
});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", script], {
    encoding: "utf8",
    cwd: folder,
  });
  expect([status, stdout, stderr]).toEqual([0, "", ""]);
});
