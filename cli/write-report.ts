import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "../core/usage-error";

/**
 * Writes a report whole or not at all.
 *
 * @throws {UsageError} when it cannot be written there
 */
export function writeReport(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // What is no file of its own (a device, a pipe, a link) is written to, never replaced.
    if (existsSync(file) && !lstatSync(file).isFile()) {
      writeFileSync(file, text);
      return;
    }
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    discard(draft);
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new UsageError(
      [
        {
          where: file,
          found: `it cannot be written (${code})`,
          allowed: "a file in a folder that can be written to",
          fix: "choose another path",
        },
      ],
      "this report was not written",
    );
  }
}

/** Where the folder is none, there is no draft, and removing it is an error of its own. */
function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // What could not be written is told.
  }
}
