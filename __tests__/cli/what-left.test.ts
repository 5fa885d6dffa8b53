import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "../command";
import { smallOrganizationText } from "../small-organization";
import { temporaryFolder } from "../temporary-folder";

const example = smallOrganizationText({
  home: "eu-west-1",
  ous: "{ Security: {}, Sandbox: {}, Workloads: { organizationalUnits: { NonProd: {} } } }",
  more: [
    '  den: { id: "555555555555", email: den@example.com, ou: Workloads/NonProd }',
    '  shed: { id: "666666666666", email: shed@example.com, ou: Workloads/NonProd }',
    "networks:",
    "  yard: { account: shed, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a, b] }",
    "",
  ].join("\n"),
});

/** Exports an organization to `tf` below a folder, as a user would. */
function exported(cwd: string, organization: string, ...options: readonly string[]) {
  writeFileSync(join(cwd, "organization.yaml"), organization);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command, "export", "--to", "tf", ...options],
    { cwd, encoding: "utf8", env: { ...process.env, CI: "true" } },
  );
  return { status, stdout, stderr };
}

const without = (...lines: readonly RegExp[]) =>
  lines.reduce((text, line) => text.replace(line, ""), example);

describe.each(["json", "hcl"])("what leaves the file, exported as %s", (format) => {
  const suffix = format === "json" ? "tf.json" : "tf";

  test("does not leave AWS by surprise: it is let go or named, and comes back as if it had never left", () => {
    const cwd = temporaryFolder();
    const removed = join(cwd, `tf/accounts/payer/global/organization/removed.${suffix}`);
    expect(exported(cwd, example, "--format", format)).toMatchObject({ status: 0 });
    expect(existsSync(removed)).toBe(false);

    const smaller = without(/^ {2}den: .*\n/m, / organizationalUnits: \{ NonProd: \{\} \} /).replace(
      "ou: Workloads/NonProd",
      "ou: Sandbox",
    );
    const { status, stdout, stderr } = exported(cwd, smaller, "--format", format);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(
      /stay in AWS: Terraform lets go[^\n]*\n {2}accounts\/payer\/global\/organization: aws_organizations_account\.organization_account_den\n {2}accounts\/payer\/global\/organization: aws_organizations_organizational_unit\.organization_unit_workloads_non_prod\n/,
    );
    expect(stdout).toMatch(
      /Stacks that left the configuration: 5\.[^\n]*in this order, and before you apply the others, [^\n]*:\n {2}accounts\/den\/eu-west-1\/region\n {2}accounts\/den\/eu-west-1\/encryption\n {2}accounts\/den\/global\/account\n {2}accounts\/den\/global\/bootstrap\n {2}accounts\/den\/global\/global-events\n/,
    );
    expect(readFileSync(removed, "utf8")).toMatch(/organization_account_den[\s\S]*destroy"? ?[:=] ?false/);

    // Said once, and remembered for as long as a state may know it.
    const again = exported(cwd, smaller, "--format", format);
    expect(again.stdout).not.toMatch(/left|lets go/);
    expect(readFileSync(removed, "utf8")).toMatch(/organization_account_den/);
    expect(exported(cwd, smaller, "--format", format, "--check").status).toBe(0);

    expect(exported(cwd, example, "--format", format)).toMatchObject({ status: 0 });
    expect(existsSync(removed)).toBe(false);
  });
});

test("a renamed account leaves nothing and loses nothing", () => {
  const cwd = temporaryFolder();
  exported(cwd, example);
  const key = (text: string, account: string) =>
    text
      .replaceAll(/\bshed(?=: \{)/g, "barn")
      .replace("account: shed", "account: barn")
      .replace("barn: {", account);
  const refused = exported(cwd, key(example, "barn: {"));
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(
    /accounts\.barn: the account 666666666666, which the repository knows as "shed"; .*add renamedFrom: shed to it/,
  );

  const renamed = key(example, "barn: { renamedFrom: shed,");
  const { status, stdout } = exported(cwd, renamed);
  expect({ status, stdout: stdout.match(/.*\b(left|lets go).*/i) }).toEqual({ status: 0, stdout: null });
  const stack = join(cwd, "tf/accounts/barn/eu-west-1/region/main.tf.json");
  expect(readFileSync(stack, "utf8")).toContain("accounts/shed/eu-west-1/region/terraform.tfstate");
  expect(existsSync(join(cwd, "tf/accounts/shed"))).toBe(false);
  expect(readFileSync(join(cwd, "tf/accounts/payer/global/organization/moved.tf.json"), "utf8")).toMatch(
    /account_shed[\s\S]*account_barn/,
  );

  // Without its first name, its states would begin anew.
  expect(exported(cwd, key(example, "barn: {")).stderr).toMatch(/add renamedFrom: shed/);
  expect(exported(cwd, renamed, "--check").status).toBe(0);
});

test("a folder that a merge left in disorder is exported all the same", () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "tf"));
  exported(cwd, example);
  const index = join(cwd, "tf/.palisade/index");
  const main = join(cwd, "tf/accounts/payer/global/organization/main.tf.json");
  const before = readFileSync(main, "utf8");
  const other = readFileSync(index, "utf8").replace(
    /^file [0-9a-f]{8}(.*organization\/main\.tf\.json)$/m,
    "file 00000000$1",
  );
  writeFileSync(index, `<<<<<<< HEAD\n${readFileSync(index, "utf8")}=======\n${other}>>>>>>> other\n`);
  writeFileSync(main, before.replace("{", "<<<<<<< HEAD\n{"));
  expect(exported(cwd, example)).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync(main, "utf8")).toBe(before);
});
