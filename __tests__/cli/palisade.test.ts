import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse, stringify } from "yaml";
import { command } from "../command";
import { smallOrganizationText } from "../small-organization";
import { temporaryFolder } from "../temporary-folder";

const example = resolve("examples/single-account/organization.yaml");

/** Runs the command as a user would, from a folder of its own. */
function palisade(arguments_: readonly string[], cwd = temporaryFolder()) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...arguments_], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, CI: "true" },
  });
  return { status, stdout, stderr };
}

describe("palisade", () => {
  test("--help is short, with examples and exit statuses", () => {
    const { status, stdout } = palisade(["--help"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/validate[\s\S]*synth[\s\S]*export[\s\S]*Examples:[\s\S]*Exit status:/);
    expect(stdout.split("\n").length).toBeLessThan(30);
  });

  test("a wrong call exits 2 and says what is known", () => {
    const unknown = palisade(["synthesise"]);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toMatch(/unknown command 'synthesise'/);
    expect(palisade(["export"]).status).toBe(2);
    const format = palisade(["export", "--to", "x", "--format", "xml"]);
    expect(format.status).toBe(2);
    expect(format.stderr).toMatch(/found "xml"; expected json or hcl/);
    expect(palisade(["synth", "--processes", "none"]).status).toBe(2);
    expect(palisade(["export", "--to", ""]).stderr).toMatch(/found nothing; expected a path/);
  });
});

describe("palisade validate", () => {
  test("counts what it found", () => {
    const { status, stdout, stderr } = palisade(["validate", "--config", example]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(
      /is valid\. Accounts: 1, Regions: 1, networks: 1, web ACLs: 1; stacks: 14, resources: \d+\.$/m,
    );
    const json = palisade(["validate", "--config", example, "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ accounts: 1, stacks: 14, notices: [] });
  });

  test("says what follows: accounts to be created, networks left out, expiries, stacks by wave", () => {
    const cwd = temporaryFolder();
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const organization = smallOrganizationText({
      home: "eu-west-1",
      more: [
        "  shed: { email: shed@example.com, ou: Workloads }",
        "networks:",
        "  yard: { account: shed, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a, b] }",
        "capabilities:",
        "  preset: full",
        "  exclude:",
        `    - { capability: guardduty-runtime, reason: Its agent is under review., expires: "${day(20)}" }`,
        "",
      ].join("\n"),
    });
    writeFileSync(join(cwd, "organization.yaml"), organization);
    const { status, stdout, stderr } = palisade(["validate"], cwd);
    expect(stderr).toMatch(
      /capabilities\.exclude\.0\.expires: the exception from guardduty-runtime expires in 20 days/,
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/\n\nAccounts to be created, by the organization stack: shed\n/);
    expect(stdout).toMatch(/\n\nNetworks left out until their account has an id: yard\n/);
    expect(stdout).toMatch(
      /\n\nExceptions expire:\n {2}\d{4}-\d\d-\d\d in 20 days {4}guardduty-runtime \(capabilities/,
    );
    expect(stdout).toMatch(/\n\nStacks by wave:\n {3}0 {6}1 {2}bootstrap\n {3}1/);
    const data = JSON.parse(palisade(["validate", "--json"], cwd).stdout);
    expect(data).toMatchObject({
      accountsToCreate: ["shed"],
      networksLeftOut: ["yard"],
      notices: [{ message: expect.stringMatching(/expires in 20 days/) }],
    });
    expect(data.expiries[0]).toEqual({
      path: "capabilities.exclude.0.expires",
      from: "guardduty-runtime",
      expires: day(20),
      days: 20,
    });
    const sum = data.waves.reduce((total: number, { stacks }: { stacks: number }) => total + stacks, 0);
    expect(sum).toBe(data.stacks);
  }, 60_000);

  test("an exception that has expired is an error, which an emergency passes loudly", () => {
    const cwd = temporaryFolder();
    const exclude =
      'capabilities:\n  exclude:\n    - { capability: inspector-ecr, reason: Its licence is under review., expires: "2026-01-31" }\n';
    const { capabilities: _, ...organization } = parse(readFileSync(example, "utf8"), { merge: true });
    writeFileSync(join(cwd, "organization.yaml"), stringify(organization) + exclude);
    expect(palisade(["validate"], cwd)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/from inspector-ecr expired on 2026-01-31; .*--allow-expired/),
    });
    const passed = palisade(["export", "--to", "tf", "--allow-expired"], cwd);
    expect(passed.stderr).toMatch(/WARNING: the exception from inspector-ecr EXPIRED \d+ days ago/);
    expect(passed.status).toBe(0);
    expect(readFileSync(join(cwd, "tf/README.md"), "utf8")).toContain("| 2026-01-31 | inspector-ecr |");
    expect(palisade(["export", "--to", "tf", "--check", "--allow-expired"], cwd).status).toBe(0);
  }, 60_000);

  test("a missing file exits 1, on standard error", () => {
    expect(palisade(["validate"])).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "organization.yaml: there is no such file; expected an organization file in YAML; name one with --config FILE\n\n1 problem; nothing was written.\n",
    });
  });

  test("a folder in place of a file", () => {
    expect(palisade(["validate", "--config", "."]).stderr).toMatch(/^\.: it is a folder;/);
  });

  test("problems as data", () => {
    const cwd = temporaryFolder();
    writeFileSync(
      join(cwd, "organization.yaml"),
      readFileSync(example, "utf8").replace("nat: one", "nat: two"),
    );
    const { status, stdout } = palisade(["validate", "--json"], cwd);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).problems).toEqual([
      {
        where: expect.stringMatching(/^organization\.yaml:\d+:10 networks\.main\.nat$/),
        found: "found two",
        allowed: "expected none, one, or per-zone; NAT gateways need the public tier",
        fix: "write one of none, one, per-zone",
      },
    ]);
  });
});

describe("an old key", () => {
  const withOldKey = () => {
    const cwd = temporaryFolder();
    const text = readFileSync(example, "utf8").replace("  s3DataEvents: none", "  lifetimes: {}");
    writeFileSync(join(cwd, "organization.yaml"), text);
    const line = text.slice(0, text.indexOf("  lifetimes")).split("\n").length;
    return { cwd, text, where: `organization.yaml:${line}:3` };
  };
  const message = '"lifetimes" is called "lifecycle" since 0.2; the old key still works';

  test("gives a notice on standard error, and none on standard output", () => {
    const { cwd, where } = withOldKey();
    const { status, stdout, stderr } = palisade(["validate"], cwd);
    expect({ status, stderr }).toEqual({ status: 0, stderr: `${where}: ${message}\n` });
    expect(stdout).not.toContain("lifetimes");
  });

  test("gives a notice in the JSON result, beside problems too", () => {
    const { cwd, text, where } = withOldKey();
    const valid = palisade(["synth", "--json"], cwd);
    expect(valid.stderr).toBe("");
    expect(JSON.parse(valid.stdout)).toMatchObject({ stacks: 14, notices: [{ where, message }] });
    writeFileSync(join(cwd, "organization.yaml"), text.replace("nat: one", "nat: two"));
    const invalid = palisade(["validate", "--json"], cwd);
    expect(invalid.status).toBe(1);
    expect(JSON.parse(invalid.stdout)).toMatchObject({
      problems: [{ found: "found two" }],
      notices: [{ where, message }],
    });
  });
});

describe("palisade synth", () => {
  test("says what it made and what to do next, silently in CI", () => {
    const cwd = temporaryFolder();
    const { status, stdout, stderr } = palisade(["synth", "--config", example], cwd);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(
      /^Synthesized seedling: 14 stacks, \d+ resources, \d+ kB in [\d.]+ s, into cdktf\.out\//,
    );
    expect(stdout).toMatch(/Next:\n {2}npx palisade export/);
    expect(readdirSync(join(cwd, "cdktf.out", "stacks"))).toHaveLength(14);
  });

  test("writes nothing when the input is at fault", () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "organization.yaml"), "name: x\n");
    expect(palisade(["synth"], cwd).status).toBe(1);
    expect(existsSync(join(cwd, "cdktf.out"))).toBe(false);
  });
});

describe("palisade export", () => {
  test("writes, is up to date, sees an edit, keeps it, and overwrites it only by force", () => {
    const cwd = temporaryFolder();
    const main = "accounts/seedling/global/account/main.tf.json";
    const call = (...more: string[]) => palisade(["export", "--config", example, "--to", "tf", ...more], cwd);
    expect(call("--check")).toMatchObject({ status: 1 });
    expect(existsSync(join(cwd, "tf"))).toBe(false);
    expect(call()).toMatchObject({ status: 0, stderr: "" });
    expect(call("--check")).toMatchObject({ status: 0 });
    expect(call().stdout).toMatch(/\d+ unchanged\./);

    writeFileSync(join(cwd, "tf/accounts/seedling/global/account/override.tf"), "");
    expect(call("--check")).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("foreign  accounts/seedling/global/account/override.tf"),
    });
    expect(call().stderr).toMatch(/override\.tf: Palisade did not write it, and Terraform would load it/);
    rmSync(join(cwd, "tf/accounts/seedling/global/account/override.tf"));

    appendFileSync(join(cwd, "tf", main), "\n");
    const check = call("--check");
    expect(check.status).toBe(1);
    expect(check.stdout).toContain(`edited   ${main}`);
    expect(JSON.parse(call("--check", "--json").stdout)).toMatchObject({
      upToDate: false,
      differences: [{ kind: "edited", path: main }],
    });
    const refused = call();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(main);
    expect(call("--force").stdout).toMatch(/1 forced/);
    expect(call("--check").status).toBe(0);
  }, 60_000);

  test("refuses what would take the repository's identity, before anything is written", () => {
    const cwd = temporaryFolder();
    const config = join(cwd, "organization.yaml");
    const call = (...more: string[]) => palisade(["export", "--to", "tf", ...more], cwd);
    writeFileSync(config, readFileSync(example, "utf8"));
    expect(call().status).toBe(0);
    const index = readFileSync(join(cwd, "tf/.palisade/index"), "utf8");
    writeFileSync(
      config,
      readFileSync(example, "utf8")
        .replaceAll("seedling-deployment", "platform")
        .replace("name: seedling\n", "name: oak\n"),
    );
    for (const more of [[], ["--force"], ["--check"]]) {
      const { status, stderr } = call(...more);
      expect(status).toBe(1);
      expect(stderr).toMatch(
        /organization\.yaml name: "oak", and the repository was exported with "seedling"/,
      );
      expect(stderr).toMatch(/deployment\.role: "platform", .*"seedling-deployment"/);
    }
    expect(readFileSync(join(cwd, "tf/.palisade/index"), "utf8")).toBe(index);
    const elsewhere = palisade(["export", "--to", "other"], cwd);
    expect(elsewhere).toMatchObject({ status: 0, stderr: "" });
  }, 60_000);

  test("refuses a list of zones that would move subnets, and takes the slots that it names", () => {
    const cwd = temporaryFolder();
    const config = join(cwd, "organization.yaml");
    const call = () => palisade(["export", "--to", "tf"], cwd);
    const write = (zones: string) =>
      writeFileSync(
        config,
        readFileSync(example, "utf8").replace("    zones: [a, b]\n", `    zones: ${zones}\n`),
      );
    write("[a, b]");
    expect(call().status).toBe(0);
    const stack = join(cwd, "tf/accounts/seedling/eu-west-1/network-main/main.tf.json");
    const before = readFileSync(stack, "utf8");
    write("[b]");
    const { status, stderr } = call();
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /organization\.yaml:\d+:\d+ networks\.main\.zones: a list in which b would .* write \{ b: 2 \}:/,
    );
    expect(readFileSync(stack, "utf8")).toBe(before);
    write("{ b: 2 }");
    expect(call().status).toBe(0);
    const subnets = JSON.parse(readFileSync(stack, "utf8")).resource.aws_subnet;
    expect(Object.keys(subnets)).toContain("network_private_b");
    expect(subnets.network_private_b).toEqual(JSON.parse(before).resource.aws_subnet.network_private_b);
  }, 60_000);

  test("refuses another block for a network, which would destroy it, until its folder is gone", () => {
    const cwd = temporaryFolder();
    const config = join(cwd, "organization.yaml");
    const call = () => palisade(["export", "--to", "tf"], cwd);
    const write = (block: string) =>
      writeFileSync(config, readFileSync(example, "utf8").replace("cidr: 10.0.0.0/20", `cidr: ${block}`));
    write("10.0.0.0/20");
    expect(call().status).toBe(0);
    write("10.1.0.0/20");
    const { status, stderr } = call();
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /organization\.yaml:\d+:\d+ networks\.main\.cidr: 10\.1\.0\.0\/20, and the network was exported with 10\.0\.0\.0\/20;/,
    );
    rmSync(join(cwd, "tf/accounts/seedling/eu-west-1/network-main"), { recursive: true });
    expect(call().status).toBe(0);
  }, 60_000);

  test("writes HCL when asked to", () => {
    const cwd = temporaryFolder();
    expect(palisade(["export", "--config", example, "--to", "tf", "--format", "hcl"], cwd).status).toBe(0);
    expect(readFileSync(join(cwd, "tf/accounts/seedling/global/account/main.tf"), "utf8")).toContain(
      'resource "aws_s3_account_public_access_block" "account_public_access" {',
    );
  }, 30_000);
});
