import { execFileSync, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import { join, resolve } from "node:path";
import { inTemporaryFolder } from "../../cli/in-temporary-folder";
import { command } from "../command";
import { temporaryFolder } from "../temporary-folder";

jest.setTimeout(60_000);

const example = resolve("examples/single-account/organization.yaml");

interface Call {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly node?: readonly string[];
  readonly output?: number | "pipe";
}

function palisade(given: readonly string[], { cwd, env, node = [], output = "pipe" }: Call = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, command, ...given], {
    cwd: cwd ?? temporaryFolder(),
    encoding: "utf8",
    env: { ...process.env, CI: "true", ...env },
    stdio: ["ignore", output, "pipe"],
  });
  return { status, stdout, stderr };
}

describe("a wrong call exits 2, says what is wrong, and writes nothing", () => {
  test.each([
    [[], /Usage: palisade/],
    [["synthesise"], /unknown command 'synthesise'/],
    [["validate", "synth"], /too many arguments/],
    [["validate", "organization.yaml"], /too many arguments/],
    [["export", "../terraform"], /too many arguments|required option/],
    [["--json", "validate"], /unknown option '--json'/],
    [["validate", "--jsn"], /unknown option '--jsn'[\s\S]*--json/],
    [["validate", "--to", "x"], /unknown option '--to'/],
    [["synth", "--to", "x"], /unknown option '--to'/],
    [["export", "--to", "x", "--output", "x"], /unknown option '--output'/],
    [["export"], /required option '-t, --to <dir>' not specified/],
    [["export", "--to"], /argument missing/],
    [["export", "--to", ""], /found nothing; expected a path/],
    [["export", "--to", "  "], /found nothing; expected a path/],
    [["export", "--to="], /found nothing; expected a path/],
    [["export", "--to", "--check"], /found "--check"; expected a path\. For one that begins with a hyphen/],
    [["export", "--to", "a", "--to", "b"], /found "a" and "b"; expected one value/],
    [["export", "-t", "a", "--to=b"], /found "a" and "b"; expected one value/],
    [["validate", "-c", "a.yaml", "-c", "b.yaml"], /found "a\.yaml" and "b\.yaml"; expected one value/],
    [["validate", "--config", ""], /found nothing; expected a path/],
    [["validate", "--config", "-"], /found "-"; expected a path/],
    [["export", "--to", "x", "--check", "--force"], /'--check' cannot be used with option '--force'/],
    [["export", "--to", "x", "--format", "xml"], /found "xml"; expected json or hcl/],
    [["export", "--to", "x", "--format", "HCL"], /found "HCL"; expected json or hcl/],
    [["export", "--to", "x", "--format", ""], /found ""; expected json or hcl/],
    [["export", "--to", "x", "--format", "json", "--format", "hcl"], /found "json" and "hcl"/],
    [["synth", "--processes", "0"], /found "0"; expected a whole number from 1 to 64/],
    [["synth", "--processes", "65"], /expected a whole number from 1 to 64/],
    [["synth", "--processes", "-1"], /expected a whole number from 1 to 64|argument missing/],
    [["synth", "--processes", "2.5"], /expected a whole number from 1 to 64/],
    [["synth", "--processes", "0x10"], /expected a whole number from 1 to 64/],
    [["synth", "--processes", " 3"], /expected a whole number from 1 to 64/],
    [["synth", "--processes", "1e1"], /expected a whole number from 1 to 64/],
    [["synth", "--output", "--json"], /found "--json"; expected a path/],
  ] as const)("%j", (given, said) => {
    const cwd = temporaryFolder();
    const { status, stdout, stderr } = palisade(given, { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(said);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("the same value twice is no contradiction", () => {
    const twice = palisade(["validate", "-c", "none.yaml", "--config", "none.yaml"]);
    expect(twice).toMatchObject({ status: 1, stderr: expect.stringMatching(/there is no such file/) });
  });
});

describe("an input that cannot be read or written exits 1, in one clear error", () => {
  const places = () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "file"), "");
    writeFileSync(join(cwd, "large.yaml"), "#".repeat(3 * 1024 * 1024));
    mkdirSync(join(cwd, "folder"));
    symlinkSync("nowhere", join(cwd, "dangling"));
    symlinkSync("loop", join(cwd, "loop"));
    mkdirSync(join(cwd, "theirs"));
    writeFileSync(join(cwd, "theirs/README.md"), "# Ours\n");
    mkdirSync(join(cwd, "linked"));
    symlinkSync("../folder", join(cwd, "linked/accounts"));
    return cwd;
  };

  test.each([
    [["validate"], /^organization\.yaml: there is no such file/],
    [["validate", "--config", "folder"], /^folder: it is a folder/],
    [["validate", "--config", "file/organization.yaml"], /cannot be read \(ENOTDIR\)/],
    [["validate", "--config", "/dev/null"], /it is not a regular file/],
    [["validate", "--config", "file"], /the file is empty/],
    [
      ["validate", "--config", "large.yaml"],
      /more than the 2097152 allowed; a file of 2 MiB at most; name the organization file .* divided by include/,
    ],
    [["validate", "--config", "dangling"], /there is no such file/],
    [["validate", "--config", "loop"], /cannot be read \(ELOOP\)/],
    [["export", "-c", example, "--to", "file"], /^file: something else stands there: it is a file/],
    [["export", "-c", example, "--to", "file/deep"], /a file stands where a directory is needed/],
    [["export", "-c", example, "--to", "loop"], /symbolic links lead in a circle/],
    [["export", "-c", example, "--to", "dangling"], /it is not there, or is a link to nothing/],
    [["export", "-c", example, "--to", "x".repeat(300)], /the path is longer than the system takes/],
    [["export", "-c", example, "--to", "theirs"], /^README\.md: a file that Palisade did not write/],
    [["export", "-c", example, "--to", "linked"], /accounts is a symbolic link/],
    [["export", "-c", example, "--to", "/dev/null"], /neither a file nor a folder/],
    [["synth", "-c", example, "--output", "file"], /^file: it is a file; a folder, or nothing yet/],
    [["synth", "-c", example, "--output", "file/deep"], /a file stands where a directory is needed/],
    [["synth", "-c", example, "--output", "dangling"], /it is not there, or is a link to nothing/],
    [["synth", "-c", example, "--output", "loop"], /symbolic links lead in a circle/],
  ] as const)("%j", (given, said) => {
    const cwd = places();
    const before = readdirSync(cwd, { recursive: true });
    const { status, stdout, stderr } = palisade(given, { cwd });
    expect(stderr).toMatch(said);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/\n\n\d+ problems?; nothing was written\.\n$/);
    expect(stderr).not.toContain("    at ");
    expect(readdirSync(cwd, { recursive: true })).toEqual(before);
  });

  test("paths with spaces, Unicode and parents that do not exist yet are taken", () => {
    const cwd = temporaryFolder();
    const config = "Grüße 組織 .yaml";
    writeFileSync(join(cwd, config), readFileSync(example, "utf8"));
    expect(palisade(["export", "-c", config, "--to", "./-a/ö b/c/"], { cwd }).status).toBe(0);
    expect(existsSync(join(cwd, "-a/ö b/c/README.md"))).toBe(true);
  });

  test("a folder for temporary files that is not there", async () => {
    jest.spyOn(os, "tmpdir").mockReturnValueOnce("/dev/null/none").mockReturnValueOnce("/dev/null/none");
    await expect(inTemporaryFolder(async () => {})).rejects.toThrow(
      /^\/dev\/null\/none.*a file stands where a directory is needed/,
    );
  });

  const full = existsSync("/dev/full") ? test : test.skip;
  full.each([["validate", "-c", example], ["validate", "-c", "none.yaml", "--json"], ["--help"]])(
    "standard output that is full: %s %s %s %s",
    (...given) => {
      const output = openSync("/dev/full", "w");
      const { status, stderr } = palisade(given, { output });
      closeSync(output);
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr:
          "standard output: the disk is full (ENOSPC); the result is not shown; make room and run again\n",
      });
    },
  );

  test("a reader that stops reading is no error", () => {
    const line = `"${process.execPath}" "${command}" validate -c "${example}" | true; exit "\${PIPESTATUS[0]}"`;
    expect(execFileSync("bash", ["-c", line], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })).toBe(
      "",
    );
    const closed = spawnSync("bash", [
      "-c",
      `exec <&- >&-; "${process.execPath}" "${command}" validate -c "${example}"`,
    ]);
    expect({ status: closed.status, stderr: String(closed.stderr) }).toEqual({ status: 0, stderr: "" });
  });
});

describe("a full disk", () => {
  const folder = temporaryFolder();
  const mounted =
    process.platform === "linux" &&
    spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", folder]).status === 0;
  afterAll(() => {
    if (mounted) spawnSync("umount", [folder]);
  });
  const onTmpfs = mounted ? test : test.skip;

  onTmpfs("is said in words, leaves each file whole, and the next run finishes", () => {
    const to = join(folder, "tf");
    const { status, stderr } = palisade(["export", "-c", example, "--to", to]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/the disk is full \(write failed with ENOSPC\); a disk with room left; make room/);
    expect(stderr).toMatch(/1 problem; some files were written, each of them whole\.\n$/);
    for (const file of readdirSync(to, { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".tf.json")) continue;
      expect(() => JSON.parse(readFileSync(join(to, file), "utf8"))).not.toThrow();
    }
    spawnSync("mount", ["-o", "remount,size=8m", folder]);
    expect(palisade(["export", "-c", example, "--to", to]).status).toBe(0);
    expect(palisade(["export", "-c", example, "--to", to, "--check"]).status).toBe(0);
  });

  onTmpfs("of the output of a synthesis leaves nothing behind", () => {
    spawnSync("mount", ["-o", "remount,size=8m", folder]);
    const room = statfsSync(folder);
    writeFileSync(join(folder, "filler"), Buffer.alloc(room.bavail * room.bsize - 128 * 1024));
    const before = readdirSync(folder);
    const filled = palisade(["synth", "-c", example, "--output", join(folder, "out")]);
    expect(filled.status).toBe(1);
    expect(filled.stderr).toMatch(/the disk is full[\s\S]*nothing was written\.\n$/);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe("a Node.js that is too old", () => {
  const pretending = (version: string) => {
    const file = join(temporaryFolder(), "old.js");
    writeFileSync(
      file,
      `Object.defineProperty(process.versions, "node", { value: "${version}" }); Object.defineProperty(process, "version", { value: "v${version}" });`,
    );
    return ["--require", file];
  };

  test.each(["6.17.1", "18.20.4", "20.8.1"])("%s is told so in words", (version) => {
    expect(palisade(["validate"], { node: pretending(version) })).toEqual({
      status: 2,
      stdout: "",
      stderr: `Palisade needs Node.js 20.9 or later; this is Node.js ${version}. Install a newer one from https://nodejs.org, or switch to it with your version manager.\n`,
    });
  });

  test.each(["20.9.0", "22.1.0", "100.0.0"])("%s is new enough", (version) => {
    expect(palisade(["--version"], { node: pretending(version) }).status).toBe(0);
  });

  test("the first line of the command has no syntax of later years", () => {
    const text = readFileSync(command, "utf8");
    expect(text).not.toMatch(/=>|\b(const|let|class|async|await|import)\b|`|\?\.|\?\?|\.\.\.|node:/);
  });
});
