import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../facts");

describe.each(readdirSync(folder))("facts/%s", (file) => {
  const text = readFileSync(join(folder, file), "utf8");

  test("says where it is from, and when that was read", () => {
    expect(text).toMatch(/\bsources?\b/i);
    expect(text).toMatch(/As of: \d{4}-\d{2}-\d{2}$|asOf: "\d{4}-\d{2}-\d{2}"|asOf: string/m);
  });

  test("holds data and no logic", () => {
    expect(text).not.toMatch(/\bfunction\b.*\{$|=> \{|\bclass\b.*\{$|\bif \(/m);
  });
});
