import { join } from "node:path";
import { spooledRepository } from "../../export/spooled-repository";
import { temporaryFolder } from "../temporary-folder";

const files = [
  { path: "b/README.md", text: "Zürich — 東京\n" },
  { path: "a/empty.txt", text: "" },
  { path: "a/README.md", text: `${"x".repeat(100_000)}\n` },
];

describe("spooledRepository", () => {
  test("gives every text back as it was, and knows no other", () => {
    const made = spooledRepository(join(temporaryFolder(), "spool"), files);
    expect(made.size).toBe(3);
    expect([...made.keys()]).toEqual(files.map(({ path }) => path));
    for (const { path, text } of files) expect(made.get(path)).toBe(text);
    expect(made.get("a")).toBeUndefined();
  });

  test("takes one file after the other, and overwrites nothing", () => {
    const spool = join(temporaryFolder(), "spool");
    const taken: string[] = [];
    const lazily = (function* () {
      for (const file of files) {
        yield file;
        taken.push(file.path);
      }
    })();
    spooledRepository(spool, lazily);
    expect(taken).toEqual(files.map(({ path }) => path));
    expect(() => spooledRepository(spool, files)).toThrow("EEXIST");
  });
});
