import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Starts a program that starts another, and makes a folder, as test files do; then says what, and waits. */
const testFile = `
  globalThis.afterAll = () => undefined;
  const { guarded } = require("./__tests__/guarded");
  const { temporaryFolder } = require("./__tests__/temporary-folder");
  const folder = temporaryFolder();
  const { child } = guarded("sh", ["-c", "sleep 60 & echo $$ $!; wait"], { stdio: ["ignore", "pipe", "ignore"] });
  child.stdout.on("data", (pids) => console.log(pids + folder));
`;

const running = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("a test file that is killed leaves no program, none of its children and no folder behind", async () => {
  const killed = spawn(process.execPath, ["--require", "./bin/typescript.js", "--eval", testFile], {
    cwd: join(__dirname, ".."),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(killed.stdout, "data")) as [Buffer];
  const [pids = "", folder = ""] = said.toString("utf8").trim().split("\n");
  const programs = pids.split(" ").map(Number);
  expect(programs.map(running)).toEqual([true, true]);
  expect(existsSync(folder)).toBe(true);

  killed.kill("SIGKILL");
  const end = Date.now() + 5000;
  const left = () => [...programs.filter(running), ...(existsSync(folder) ? [folder] : [])];
  while (left().length > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(left()).toEqual([]);
}, 20_000);
