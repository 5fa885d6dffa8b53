import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Removes a folder when a pipe of ours closes, which the kernel does for a process that was killed. What still writes
 * into the folder is killed in the same moment, so a second time may be needed.
 */
const remover = `trap '' HUP INT TERM; cat; rm -rf -- "$1" || { sleep 1; rm -rf -- "$1"; }`;

let own: { readonly folder: string; readonly remove: () => void } | undefined;

/** A new folder that is removed when the test file is done, or killed. */
export function temporaryFolder(): string {
  own ??= folderOfTestFile();
  return mkdtempSync(join(own.folder, "f-"));
}

function folderOfTestFile() {
  const folder = mkdtempSync(join(tmpdir(), "palisade-test-"));
  const guard = spawn("sh", ["-c", remover, "sh", folder], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    guard.stdin.destroy();
  };
  return { folder, remove };
}

afterAll(() => own?.remove());
