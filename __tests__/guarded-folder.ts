import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Removes a folder when a pipe of ours closes, which the kernel does for a process that was killed. What still writes
 * into the folder is killed in the same moment, so a second time may be needed.
 */
const remover = `trap '' HUP INT TERM; cat; rm -rf -- "$1" || { sleep 1; rm -rf -- "$1"; }`;

/** A new folder for temporary files that is gone at the latest when this process is. */
export function guardedFolder(prefix: string): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const guard = spawn("sh", ["-c", remover, "sh", folder], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  (guard.stdin as unknown as Socket).unref();
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    guard.stdin.destroy();
  };
  return { folder, remove };
}
