import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "../command";
import { smallOrganizationText } from "../small-organization";
import { temporaryFolder } from "../temporary-folder";

jest.setTimeout(120_000);

const config = "examples/single-account/organization.yaml";

function palisade(...given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, "diagram", ...given], {
    encoding: "utf8",
    env: { ...process.env, CI: "true" },
  });
  return { status, stdout, stderr };
}

describe("palisade diagram", () => {
  test("draws both kinds, and finds them unchanged the next time", () => {
    const to = join(temporaryFolder(), "pictures");
    expect(palisade("-c", config, "--to", to)).toEqual({
      status: 0,
      stdout: `Drew 1 network into ${to}: 4 created.\n`,
      stderr: "",
    });
    const image = readFileSync(join(to, "networks/main.svg"), "utf8");
    expect(image).toBe(readFileSync("docs/vpc.svg", "utf8"));
    const again = palisade("-c", config, "--to", to, "--json");
    expect(JSON.parse(again.stdout)).toMatchObject({
      networks: ["main"],
      created: [],
      updated: [],
      notices: [],
    });
  });

  test("draws the kind that is asked for", () => {
    const to = temporaryFolder();
    expect(palisade("-c", config, "--to", to, "--format", "svg").status).toBe(0);
    expect(existsSync(join(to, "topology.svg"))).toBe(true);
    expect(existsSync(join(to, "topology.md"))).toBe(false);
    const { status, stderr } = palisade("-c", config, "--to", to, "--format", "png");
    expect(status).toBe(2);
    expect(stderr).toContain('found "png"; expected mermaid, svg');
  });

  test("leaves files of others as they are, and writes nothing then", () => {
    const to = temporaryFolder();
    writeFileSync(join(to, "topology.svg"), "drawn by hand");
    const { status, stderr } = palisade("-c", config, "--to", to);
    expect(status).toBe(1);
    expect(stderr).toContain("topology.svg");
    expect(readFileSync(join(to, "topology.svg"), "utf8")).toBe("drawn by hand");
    expect(existsSync(join(to, "networks"))).toBe(false);
  });

  test("refuses a folder of exported Terraform, which it would remove", () => {
    const to = "examples/single-account/terraform";
    const { status, stderr } = palisade("-c", config, "--to", to);
    expect(status).toBe(2);
    expect(stderr).toContain("it holds an exported Terraform repository");
    expect(existsSync(join(to, "README.md"))).toBe(true);
  });

  test("says that there is no network", () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "organization.yaml"), smallOrganizationText({ home: "eu-west-1" }));
    const { status, stderr } = palisade("-c", join(folder, "organization.yaml"), "--to", join(folder, "out"));
    expect(status).toBe(1);
    expect(stderr).toContain("it describes no network; add networks");
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("has help with examples and exit statuses", () => {
    const { status, stdout } = palisade("--help");
    expect(status).toBe(0);
    expect(stdout).toContain("palisade diagram --to docs/networks --format svg");
    expect(stdout).toContain("Exit status: 0");
  });
});
