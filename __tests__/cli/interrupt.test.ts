import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { largeOrganization } from "../../examples/large/large-organization";
import { temporaryFolder } from "../temporary-folder";

jest.setTimeout(60_000);

interface Trial {
  readonly arguments: readonly string[];
  /** Whether the moment has come to send the signal; asked every few milliseconds. */
  readonly moment: (folders: { readonly cwd: string; readonly tmp: string }) => boolean;
  readonly signal: "SIGINT" | "SIGTERM";
  /** Whether all processes of a terminal get it, as by Ctrl-C. */
  readonly group?: boolean;
}

/** Sends a signal to a run of the command at a moment, and waits until nobody holds its output any more. */
async function interruptedRun({ arguments: given, moment, signal, group = false }: Trial) {
  const cwd = temporaryFolder();
  const tmp = join(cwd, "tmp");
  mkdirSync(tmp);
  writeFileSync(join(cwd, "large.yaml"), largeOrganization({ accounts: 30, regions: 3 }));
  // As in a checkout: its loader shows when the command is being loaded.
  const child = spawn(process.execPath, [resolve("bin/palisade.js"), ...given], {
    cwd,
    detached: true,
    env: { ...process.env, CI: "true", TMPDIR: tmp },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (text) => {
    said += text;
  });
  child.stderr.on("data", (text) => {
    said += text;
  });
  const status = new Promise((done) => child.once("exit", (code, killed) => done(code ?? killed)));
  const closed = new Promise((done) => child.once("close", done));
  const started = performance.now();
  while (!moment({ cwd, tmp }) && child.exitCode === null) await wait(5);
  const sent = performance.now();
  if (child.pid !== undefined) process.kill(group ? -child.pid : child.pid, signal);
  const result = await status;
  const milliseconds = performance.now() - sent;
  await closed;
  const left = readdirSync(tmp).filter((name) => name.startsWith("palisade-"));
  return { cwd, status: result, milliseconds, said, left, before: sent - started };
}

const ours = (tmp: string) => readdirSync(tmp).filter((name) => name.startsWith("palisade-"));
const synthesized = (tmp: string) =>
  ours(tmp).some((name) => {
    const stacks = join(tmp, name, "stacks");
    return existsSync(stacks) && readdirSync(stacks).length > 3;
  });
/** The loader of TypeScript has begun to keep what it compiles, so the command is being loaded. */
const loading = ({ tmp }: { readonly tmp: string }) => readdirSync(tmp).length > 0;
const example = resolve("examples/multi-region/organization.yaml");
const untouched = "Interrupted; nothing was written.\n";

describe("a run that is interrupted", () => {
  test.each([
    ["SIGINT", "validate"],
    ["SIGTERM", "validate"],
    ["SIGINT", "export"],
    ["SIGTERM", "synth"],
  ] as const)("ends at once by %s while %s begins", async (signal, command) => {
    const more = command === "export" ? ["--to", "tf"] : [];
    const run = await interruptedRun({
      arguments: [command, "--config", example, ...more],
      moment: loading,
      signal,
    });
    expect(run).toMatchObject({ status: 130, said: untouched, left: [] });
    expect(run.milliseconds).toBeLessThan(5000);
    expect(readdirSync(run.cwd).sort()).toEqual(["large.yaml", "tmp"]);
  });

  test.each([
    ["SIGINT", "validate"],
    ["SIGTERM", "export"],
  ] as const)("ends at once by %s in the middle of the synthesis of %s", async (signal, command) => {
    const run = await interruptedRun({
      arguments: [command, "--config", example, ...(command === "export" ? ["--to", "tf"] : [])],
      moment: ({ tmp }) => synthesized(tmp),
      signal,
    });
    expect(run).toMatchObject({ status: 130, said: untouched, left: [] });
    expect(run.milliseconds).toBeLessThan(5000);
    expect(existsSync(join(run.cwd, "tf"))).toBe(false);
  });

  test("leaves the output of the last synthesis", async () => {
    const run = await interruptedRun({
      arguments: ["synth", "--config", example, "--output", "deep/out"],
      moment: ({ cwd }) =>
        existsSync(join(cwd, "deep/out")) &&
        readdirSync(join(cwd, "deep/out")).some((name) => name.startsWith(".staging-")),
      signal: "SIGINT",
    });
    expect(run).toMatchObject({ status: 130, said: untouched, left: [] });
    expect(existsSync(join(run.cwd, "deep"))).toBe(false);
  });

  test.each(["SIGINT", "SIGTERM"] as const)(
    "ends its worker processes by %s, whoever else gets it",
    async (signal) => {
      const run = await interruptedRun({
        arguments: ["export", "--config", "large.yaml", "--to", "tf", "--processes", "2"],
        moment: ({ tmp }) => synthesized(tmp),
        signal,
        group: signal === "SIGINT",
      });
      expect(run).toMatchObject({ status: 130, said: untouched, left: [] });
      expect(run.milliseconds).toBeLessThan(5000);
      await wait(500);
      expect(ours(join(run.cwd, "tmp"))).toEqual([]);
    },
  );

  test("leaves every file whole while it writes, and says so", async () => {
    const run = await interruptedRun({
      arguments: ["export", "--config", "large.yaml", "--to", "tf"],
      moment: ({ cwd }) => existsSync(join(cwd, "tf/.palisade/index")),
      signal: "SIGINT",
    });
    expect(run).toMatchObject({ status: 130, left: [] });
    expect(run.said).toMatch(/^Interrupted: (some files were written, each of them whole|the repository is)/);
    const files = readdirSync(join(run.cwd, "tf"), { recursive: true, encoding: "utf8" });
    expect(files.filter((file) => file.endsWith(".tmp"))).toEqual([]);
    for (const file of files.filter((name) => name.endsWith(".json"))) {
      expect(() => JSON.parse(readFileSync(join(run.cwd, "tf", file), "utf8"))).not.toThrow();
    }
  });
});
