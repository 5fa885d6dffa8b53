import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withTable } from "./with-table";

/** Writes a table into `facts/<file>` with today's date, and prints what changed. */
export function writeTable(
  file: string,
  name: string,
  lines: readonly string[],
  changes: readonly string[],
): void {
  const path = join(__dirname, "../facts", file);
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(path, withTable(readFileSync(path, "utf8"), name, lines, today));
  process.stdout.write(
    `${file}: ${changes.length === 0 ? "nothing changed" : `\n  ${changes.join("\n  ")}`}\n`,
  );
}
