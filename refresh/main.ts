import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tables } from "./tables";
import { withDate } from "./with-date";
import { withTable } from "./with-table";

/**
 * Reads tables of facts anew and says what changed: `npm run refresh -- services-by-region country-codes`, or all of them.
 * What a program understands is written, with today's date; a table with which its source agrees gets that date; what
 * only a person can compare is printed.
 */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => tables[name] === undefined);
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no table ${unknown.join(", ")}; there are ${Object.keys(tables).join(", ")}.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const today = new Date().toISOString().slice(0, 10);
  for (const name of names.length > 0 ? names : Object.keys(tables)) {
    const path = join(__dirname, "../facts", `${name}.ts`);
    const reading = await tables[name]?.();
    if (reading === undefined) continue;
    const { changes, table, quotations = [] } = reading;
    const source = readFileSync(path, "utf8");
    if (table !== undefined) writeFileSync(path, withTable(source, table.name, table.lines, today));
    else if (changes.length + quotations.length === 0) writeFileSync(path, withDate(source, today));
    const byHand =
      table === undefined && changes.length + quotations.length > 0
        ? [`compare facts/${name}.ts with this, and set its date`]
        : [];
    const said = [...changes, ...quotations, ...byHand].map((line) => `\n  ${line}`).join("");
    process.stdout.write(`${name}: ${said === "" ? "nothing changed" : said}\n`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
