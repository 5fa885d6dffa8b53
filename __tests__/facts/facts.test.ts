import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../facts");
const daysOfAYear = 366;

describe.each(readdirSync(folder))("facts/%s", (file) => {
  const text = readFileSync(join(folder, file), "utf8");

  test("says where it is from, and when that was read", () => {
    expect(text).toMatch(/\bsources?\b/i);
    expect(text).toMatch(/As of: \d{4}-\d{2}-\d{2}\.?$|asOf: "\d{4}-\d{2}-\d{2}"|asOf: string/m);
  });

  // The clock is the point: no date in the repository grows with the age of a fact. It decides nothing that is emitted.
  test("was read within a year: refresh it, by its script under refresh/ or from the pages that it names", () => {
    const read = [...text.matchAll(/(?:As of: |asOf: ")(\d{4}-\d{2}-\d{2})/g)].map(([, date = ""]) => date);
    const old = read.filter((date) => Date.now() - Date.parse(date) > daysOfAYear * 24 * 60 * 60 * 1000);
    expect(old).toEqual([]);
  });

  test("holds data and no logic", () => {
    expect(text).not.toMatch(/\bfunction\b.*\{$|=> \{|\bclass\b.*\{$|\bif \(/m);
  });
});
