import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { compareRepository } from "../../export/compare-repository";
import { writeRepository } from "../../export/write-repository";
import { CrashingFileSystem } from "./crashing-file-system";
import { ScratchDirectory } from "./scratch-directory";

let directory: ScratchDirectory;
beforeEach(() => {
  directory = new ScratchDirectory();
});
afterEach(() => directory.remove());

const write = (files: Record<string, string>) =>
  writeRepository(directory.path, new Map(Object.entries(files)));
const compare = (files: Record<string, string>) =>
  compareRepository(directory.path, new Map(Object.entries(files)), new CrashingFileSystem(1));

describe("compareRepository", () => {
  test("finds nothing right after writing", () => {
    write({ "a.md": "a\n", "b/c.md": "c\n" });
    expect(compare({ "a.md": "a\n", "b/c.md": "c\n" })).toEqual([]);
  });

  test("tells each kind of difference, sorted by path, and changes nothing", () => {
    write({ a: "a\n", b: "b\n", c: "c\n", d: "d\n", e: "e\n", g: "g\n" });
    directory.put("b", "edited\n");
    directory.put("e", "edited\n");
    directory.put("f", "theirs\n");
    directory.put("h", "h\n");
    directory.put("unknown", "theirs\n");
    rmSync(directory.at("g"));
    mkdirSync(directory.at("i"));
    const before = [directory.snapshot(), directory.times()];
    expect(compare({ a: "A\n", b: "B\n", d: "d\n", f: "f\n", g: "g\n", h: "h\n", i: "i\n" })).toEqual([
      { path: "a", kind: "differs" },
      { path: "b", kind: "edited" },
      { path: "c", kind: "stale" },
      { path: "e", kind: "edited" },
      { path: "f", kind: "foreign" },
      { path: "g", kind: "missing" },
      { path: "i", kind: "foreign" },
    ]);
    expect([directory.snapshot(), directory.times()]).toEqual(before);
  });

  describe("beside files of a stack", () => {
    const files = { "accounts/a/global/x/main.tf.json": "{}\n", "accounts/a/global/x/README.md": "x\n" };
    const in_ = (name: string) => `accounts/a/global/x/${name}`;

    test.each([
      "theirs.tf",
      "theirs.tf.json",
      "override.tf",
      "main_override.tf.json",
      "backend_override.tf",
      "terraform.tfvars",
      "terraform.tfvars.json",
      "x.auto.tfvars",
      "x.auto.tfvars.json",
      "prod.tfvars",
      "theirs.tofu",
      "theirs.tofu.json",
    ])("names %s, which Terraform would load, and leaves it", (name) => {
      write(files);
      directory.put(in_(name), "");
      expect(compare(files)).toEqual([{ path: in_(name), kind: "foreign" }]);
      expect(write(files)).toMatchObject({ beside: [in_(name)], updated: [], removed: [] });
      expect(directory.read(in_(name))).toBe("");
    });

    test("names a link, wherever it leads", () => {
      write(files);
      symlinkSync("/dev/null", directory.at(in_("x.tf")));
      expect(compare(files)).toEqual([{ path: in_("x.tf"), kind: "foreign" }]);
    });

    test.each([
      in_(".terraform.lock.hcl"),
      in_("NOTES.md"),
      in_("terraform.tfstate"),
      in_(".hidden.tf"),
      in_("main.tf~"),
      in_("#main.tf#"),
      in_("modules/theirs.tf"),
      "accounts/a/global/theirs/main.tf",
      "theirs.tf",
    ])("does not mind %s", (path) => {
      write(files);
      directory.put(path, "");
      expect(compare(files)).toEqual([]);
    });

    test("tells of what was generated in another format as stale, not foreign", () => {
      write(files);
      expect(compare({ "accounts/a/global/x/main.tf": "\n" })).toEqual([
        { path: in_("README.md"), kind: "stale" },
        { path: in_("main.tf"), kind: "missing" },
        { path: in_("main.tf.json"), kind: "stale" },
      ]);
    });
  });

  test("finds everything missing where there is no directory, and makes none", () => {
    rmSync(directory.path, { recursive: true });
    expect(compare({ a: "a\n" })).toEqual([{ path: "a", kind: "missing" }]);
    expect(() => directory.snapshot()).toThrow("ENOENT");
  });

  test("compares by content alone where the index is missing", () => {
    write({ a: "a\n", b: "b\n" });
    rmSync(directory.at(".palisade"), { recursive: true });
    expect(compare({ a: "a\n", b: "B\n" })).toEqual([{ path: "b", kind: "foreign" }]);
  });

  test("refuses an index that it cannot read", () => {
    directory.put(".palisade/index", "");
    expect(() => compare({})).toThrow("text that is no index");
  });
});
