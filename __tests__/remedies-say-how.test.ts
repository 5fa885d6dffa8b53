import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folders = ["config", "core", "modules", "stacks", "checks", "export", "cli"];

/** A remedy that repeats only that something is wrong. */
const vague = /fix: .*"(?:change|correct|mend|fix) (?:it|one of them|the value)"/;

function vagueIn(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => (vague.test(line) ? [`${file}:${index + 1}`] : []));
}

describe("remedies say how", () => {
  test.each(folders)("in %s", (folder) => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => vagueIn(join(folder, file)))).toEqual([]);
  });

  test.each(['fix: "change it",', 'fix: near === undefined ? "correct it" : "..."'])("unlike %s", (line) => {
    expect(line).toMatch(vague);
  });
});
