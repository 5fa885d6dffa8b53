import { withDate } from "./with-date";

/**
 * The source of a file of facts with a table in place of the one that it has, and the date of the reading.
 *
 * @param source text of the file, with `export const <name> ... = {` or `[`, and `As of: YYYY-MM-DD`
 * @param lines lines of the table, each indented and with its end
 * @param today date of the reading, YYYY-MM-DD
 * @throws Error where the file has no such table, or no date
 */
export function withTable(source: string, name: string, lines: readonly string[], today: string): string {
  const start = new RegExp(`export const ${name}\\b[^\\n]*= [{[]\\n`).exec(source);
  if (start === null) throw new Error(`there is no table ${name}`);
  const from = start.index + start[0].length;
  const to = /^[}\]]/m.exec(source.slice(from))?.index ?? 0;
  const table = `${source.slice(0, from)}${lines.join("")}${source.slice(from + to)}`;
  return withDate(table, today);
}
