import { chmodSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import type { PalisadeError } from "../../core/palisade-error";
import { contentHash } from "../../export/content-hash";
import { exportedIdentity } from "../../export/exported-identity";
import { nodeFileSystem } from "../../export/file-system";
import { indexAttributes } from "../../export/index-attributes";
import { indexText } from "../../export/index-text";
import { type WriteOptions, writeRepository } from "../../export/write-repository";
import { CrashingFileSystem } from "./crashing-file-system";
import { ScratchDirectory } from "./scratch-directory";

const none = { created: [], updated: [], removed: [], unchanged: [], beside: [], forced: [] };

let directory: ScratchDirectory;
beforeEach(() => {
  directory = new ScratchDirectory();
});
afterEach(() => directory.remove());

const write = (files: Record<string, string>, options?: WriteOptions) =>
  writeRepository(directory.path, new Map(Object.entries(files)), options);

/** The problems of a run that must be refused, and must have changed nothing. */
function refused(files: Record<string, string>, options?: WriteOptions): Record<string, string> {
  const before = [directory.snapshot(), directory.times()];
  let problems: Record<string, string> | undefined;
  try {
    write(files, options);
  } catch (error) {
    problems = Object.fromEntries(
      (error as PalisadeError).problems.map(({ where, found }) => [where, found]),
    );
  }
  expect([directory.snapshot(), directory.times()]).toEqual(before);
  if (problems === undefined) throw new Error("the run was not refused");
  return problems;
}

const index = (files: Record<string, string>, pending: Record<string, string> = {}) => {
  const hashes = (texts: Record<string, string>) =>
    new Map(Object.entries(texts).map(([path, text]) => [path, contentHash(text)]));
  return indexText({ files: hashes(files), pending: hashes(pending), merged: new Set() });
};

describe("writeRepository", () => {
  test("writes everything into a directory that does not exist yet", () => {
    rmSync(directory.path, { recursive: true });
    expect(write({ "README.md": "r\n", "a/b/c.md": "é\n" })).toEqual({
      ...none,
      created: ["README.md", "a/b/c.md"],
    });
    expect(directory.snapshot()).toEqual({
      ".palisade/": "",
      ".palisade/.gitattributes": indexAttributes,
      ".palisade/index": index({ "README.md": "r\n", "a/b/c.md": "é\n" }),
      "README.md": "r\n",
      "a/": "",
      "a/b/": "",
      "a/b/c.md": "é\n",
    });
  });

  test("touches nothing when nothing changed, the index included", () => {
    write({ "README.md": "r\n", "a/b.md": "b\n" });
    const times = directory.times();
    const fileSystem = new CrashingFileSystem();
    expect(write({ "README.md": "r\n", "a/b.md": "b\n" }, { fileSystem })).toEqual({
      ...none,
      unchanged: ["README.md", "a/b.md"],
    });
    expect(fileSystem.changes).toBe(0);
    expect(directory.times()).toEqual(times);
  });

  test("updates, removes and creates, and leaves what is unchanged untouched", () => {
    write({ "a.md": "a\n", "b.md": "b\n", "c.md": "c\n" });
    const { mtimeNs } = statSync(directory.at("a.md"), { bigint: true });
    expect(write({ "a.md": "a\n", "b.md": "B\n", "d.md": "d\n" })).toEqual({
      ...none,
      unchanged: ["a.md"],
      updated: ["b.md"],
      created: ["d.md"],
      removed: ["c.md"],
    });
    expect(directory.snapshot()).toEqual({
      ".palisade/": "",
      ".palisade/.gitattributes": indexAttributes,
      ".palisade/index": index({ "a.md": "a\n", "b.md": "B\n", "d.md": "d\n" }),
      "a.md": "a\n",
      "b.md": "B\n",
      "d.md": "d\n",
    });
    expect(statSync(directory.at("a.md"), { bigint: true }).mtimeNs).toBe(mtimeNs);
  });

  test("removes folders that it emptied, and no others", () => {
    write({ "a/b/c.md": "c\n", "a/d/e.md": "e\n", "k.md": "k\n" });
    directory.put("a/d/.terraform.lock.hcl", "theirs\n");
    write({ "k.md": "k\n" });
    expect(Object.keys(directory.snapshot())).toEqual([
      ".palisade/",
      ".palisade/.gitattributes",
      ".palisade/index",
      "a/",
      "a/d/",
      "a/d/.terraform.lock.hcl",
      "k.md",
    ]);
  });

  test("never removes the directory itself", () => {
    write({ "a.md": "a\n" });
    write({});
    expect(directory.snapshot()).toEqual({
      ".palisade/": "",
      ".palisade/.gitattributes": indexAttributes,
      ".palisade/index": index({}),
    });
  });

  test("writes again what is missing", () => {
    write({ "a.md": "a\n" });
    rmSync(directory.at("a.md"));
    expect(write({ "a.md": "a\n" }).created).toEqual(["a.md"]);
    expect(directory.read("a.md")).toBe("a\n");
  });

  test("forgets what is neither produced nor there", () => {
    write({ "a/a.md": "a\n", "b.md": "b\n" });
    rmSync(directory.at("a/a.md"));
    expect(write({ "b.md": "b\n" })).toEqual({ ...none, unchanged: ["b.md"] });
    expect(directory.snapshot()).toEqual({
      ".palisade/": "",
      ".palisade/.gitattributes": indexAttributes,
      ".palisade/index": index({ "b.md": "b\n" }),
      "b.md": "b\n",
    });
  });

  test("takes up a file that is there as it would be generated", () => {
    directory.put("a.md", "a\n");
    const { mtimeNs } = statSync(directory.at("a.md"), { bigint: true });
    expect(write({ "a.md": "a\n" })).toEqual({ ...none, unchanged: ["a.md"] });
    expect(statSync(directory.at("a.md"), { bigint: true }).mtimeNs).toBe(mtimeNs);
    expect(directory.read(".palisade/index")).toBe(index({ "a.md": "a\n" }));
    expect(write({}).removed).toEqual(["a.md"]);
  });

  test("leaves files of others alone", () => {
    directory.put("theirs/main.tf", "x\n");
    write({ "a.md": "a\n" });
    write({ "theirs/b.md": "b\n" });
    write({});
    expect(directory.read("theirs/main.tf")).toBe("x\n");
  });

  test.each([{}, { force: true }])(
    "never overwrites a file of others (%j), and writes nothing",
    (options) => {
      write({ "a.md": "a\n" });
      directory.put("b.md", "theirs\n");
      directory.put("c.md", "theirs too\n");
      expect(refused({ "a.md": "A\n", "b.md": "b\n", "c.md": "c\n" }, options)).toEqual({
        "b.md": "a file that Palisade did not write",
        "c.md": "a file that Palisade did not write",
      });
    },
  );

  test("refuses to lose an edit by hand, be the file still produced or not", () => {
    write({ "a.md": "a\n", "b.md": "b\n", "c.md": "c\n" });
    directory.put("a.md", "edited\n");
    directory.put("b.md", "edited\n");
    expect(refused({ "a.md": "a\n", "c.md": "C\n" })).toEqual({
      "a.md": "it was edited after it was generated",
      "b.md": "it was edited after it was generated",
    });
  });

  test("loses an edit by hand when forced to, and says so", () => {
    write({ "a.md": "a\n", "b/b.md": "b\n" });
    directory.put("a.md", "edited\n");
    directory.put("b/b.md", "edited\n");
    expect(write({ "a.md": "a\n" }, { force: true })).toEqual({ ...none, forced: ["a.md", "b/b.md"] });
    expect(directory.snapshot()).toEqual({
      ".palisade/": "",
      ".palisade/.gitattributes": indexAttributes,
      ".palisade/index": index({ "a.md": "a\n" }),
      "a.md": "a\n",
    });
  });

  test("takes an edit that says what is generated now for what is generated", () => {
    write({ "a.md": "a\n" });
    directory.put("a.md", "A\n");
    expect(write({ "a.md": "A\n" })).toEqual({ ...none, unchanged: ["a.md"] });
    expect(write({ "a.md": "b\n" }).updated).toEqual(["a.md"]);
  });

  test.each([
    ["a link", () => symlinkSync("elsewhere", directory.at("x")), "x", "it is a symbolic link"],
    ["a folder", () => mkdirSync(directory.at("x")), "x", "it is a folder"],
    ["a linked folder", () => symlinkSync(".", directory.at("x")), "x/y.md", "x is a symbolic link"],
    ["a file above it", () => directory.put("x", ""), "x/y.md", "x is a file"],
  ])("takes %s for a conflict, forced or not", (_, obstruct, path, found) => {
    write({ "a.md": "a\n" });
    obstruct();
    for (const force of [false, true]) {
      expect(refused({ "a.md": "A\n", [path]: "new\n" }, { force })).toEqual({ [path]: found });
    }
  });

  test("never follows a link that took the place of a folder of its own", () => {
    const outside = new ScratchDirectory();
    try {
      write({ "x/y.md": "y\n" });
      rmSync(directory.at("x"), { recursive: true });
      outside.put("y.md", "y\n");
      symlinkSync(outside.path, directory.at("x"));
      expect(refused({ "x/y.md": "Y\n" }, { force: true })).toEqual({ "x/y.md": "x is a symbolic link" });
      expect(refused({})).toEqual({ "x/y.md": "x is a symbolic link" });
      const removeFolder = jest.fn(() => true);
      const fileSystem = { ...nodeFileSystem, removeFolder };
      expect(write({}, { force: true, fileSystem })).toEqual({ ...none, forced: ["x/y.md"] });
      expect(removeFolder).not.toHaveBeenCalled();
      expect(outside.snapshot()).toEqual({ "y.md": "y\n" });
      expect(directory.snapshot()).toMatchObject({ x: `-> ${outside.path}` });
    } finally {
      outside.remove();
    }
  });

  test("may itself be reached through a link", () => {
    mkdirSync(directory.at("real"));
    symlinkSync("real", directory.at("link"));
    writeRepository(directory.at("link"), new Map([["a.md", "a\n"]]));
    expect(directory.read("real/a.md")).toBe("a\n");
  });

  test.each([
    ["corrupt", "{", "text that is no index of Palisade's"],
    ["newer", "version 3\n", "an index of version 3"],
    ["unsafe", index({ "../victim": "v\n" }), 'the path "../victim"'],
  ])("refuses an index that is %s before anything is touched", (_, text, found) => {
    directory.put(".palisade/index", text);
    directory.put("a.md", "a\n");
    expect(Object.values(refused({ "b.md": "b\n" }, { force: true }))).toEqual([found]);
  });

  test.each([
    ["the index is a folder", () => mkdirSync(directory.at(".palisade/index"), { recursive: true })],
    ["the index is a link", () => symlinkSync("/dev/null", directory.at(".palisade"))],
    ["the folder of the index is a file", () => directory.put(".palisade", "")],
  ])("refuses when %s", (_, obstruct) => {
    obstruct();
    expect(Object.values(refused({ "b.md": "b\n" }))).toEqual([
      expect.stringMatching(/^something else stands there: it is a (file|folder|symbolic link)$/),
    ]);
  });

  test("refuses paths that lead out of the directory", () => {
    expect(refused({ "../b.md": "b\n" })).toEqual({ [directory.path]: 'the path "../b.md"' });
  });

  test("refuses a target that is no directory", () => {
    writeFileSync(directory.at("file"), "");
    expect(() => writeRepository(directory.at("file"), new Map())).toThrow(
      `${directory.at("file")}: something else stands there: it is a file; a directory, or nothing yet`,
    );
    expect(() => writeRepository(directory.at("file/below"), new Map())).toThrow("failed with ENOTDIR");
  });

  test.each([
    ["EACCES", "permission denied", "a directory that this user may read and write"],
    ["EROFS", "the file system can only be read", "a directory that this user may read and write"],
    ["ENOSPC", "the disk is full", "a disk with room left"],
    ["EIO", "the system answered EIO", "a directory that can be read and written"],
  ])("says what to do about %s", (code, found, advice) => {
    const fileSystem = {
      ...nodeFileSystem,
      writeNew: (path: string) => {
        throw Object.assign(new Error(code), { code, syscall: "open", path });
      },
    };
    expect(() => write({ "a.md": "a\n" }, { fileSystem })).toThrow(
      `${found} (open failed with ${code}); ${advice}`,
    );
  });

  test("lets a defect of its own through as it is", () => {
    const fileSystem = {
      ...nodeFileSystem,
      createFolder: () => {
        throw new TypeError("defect");
      },
    };
    expect(() => write({ "a.md": "a\n" }, { fileSystem })).toThrow(new TypeError("defect"));
  });

  test("does not overwrite what somebody else writes in the middle of a run", () => {
    const fileSystem = {
      ...nodeFileSystem,
      createFolder: (path: string) => {
        nodeFileSystem.createFolder(path);
        directory.put("b.md", "theirs\n");
      },
    };
    expect(() => write({ "a.md": "a\n", "b.md": "b\n" }, { fileSystem })).toThrow(
      "b.md: somebody changed it",
    );
    expect(directory.read("b.md")).toBe("theirs\n");
    expect(refused({ "a.md": "a\n", "b.md": "b\n" }, { force: true })).toEqual({
      "b.md": "a file that Palisade did not write",
    });
  });

  test("does not remove what somebody else edits in the middle of a run", () => {
    write({ "a.md": "a\n", "b.md": "b\n" });
    const fileSystem = {
      ...nodeFileSystem,
      createFolder: (path: string) => {
        nodeFileSystem.createFolder(path);
        directory.put("b.md", "edited\n");
      },
    };
    expect(() => write({ "a.md": "A\n" }, { fileSystem })).toThrow("b.md: somebody changed it");
    expect(directory.read("b.md")).toBe("edited\n");
    expect(refused({ "a.md": "A\n" })).toEqual({ "b.md": "it was edited after it was generated" });
  });

  test("does not mix with another run under way", () => {
    const fileSystem = {
      ...nodeFileSystem,
      createFolder: (path: string) => {
        nodeFileSystem.createFolder(path);
        directory.put(".palisade/index.tmp", "of another run");
      },
    };
    expect(() => write({ "a.md": "a\n" }, { fileSystem })).toThrow("run again when the other run has ended");
    expect(directory.read(".palisade/index.tmp")).toBe("of another run");
  });

  test("flushes each folder that changed before the final index", () => {
    write({ "old/a.md": "a\n" });
    const log: string[] = [];
    const fileSystem = {
      ...nodeFileSystem,
      rename: (from: string, to: string) => {
        log.push(`rename ${to.slice(directory.path.length + 1)}`);
        nodeFileSystem.rename(from, to);
      },
      syncFolder: (path: string) => {
        log.push(`sync ${path.slice(directory.path.length + 1)}`);
        nodeFileSystem.syncFolder(path);
      },
    };
    write({ "new/b.md": "b\n" }, { fileSystem });
    expect(log).toEqual([
      "rename .palisade/index",
      "sync .palisade",
      "rename new/b.md",
      "sync ",
      "sync new",
      "rename .palisade/index",
      "sync .palisade",
    ]);
  });

  test("leaves the rights of files to the user's mask", () => {
    const before = process.umask(0o027);
    try {
      write({ "a.md": "a\n" });
    } finally {
      process.umask(before);
    }
    expect(statSync(directory.at("a.md")).mode & 0o777).toBe(0o640);
    chmodSync(directory.at("a.md"), 0o600);
    expect(write({ "a.md": "a\n" }).unchanged).toEqual(["a.md"]);
  });

  describe("remembers the identity", () => {
    const identity = {
      prefix: "acme",
      deploymentRoles: ["acme-deployment"],
      homeRegion: "eu-west-1",
      stateAccount: "222222222222",
      accounts: { "222222222222": "log-archive", "444444444444": "shop-prod" },
      organizationalUnits: { "ou-ab12-1a2b3c4d": "Workloads" },
    };

    test("where nothing is remembered, there is none", () => {
      expect(exportedIdentity(directory.path)).toBeUndefined();
      write({ a: "1" });
      expect(exportedIdentity(directory.path)).toBeUndefined();
    });

    test("and with it the accounts and OUs that left", () => {
      write({ a: "1" }, { identity });
      expect(exportedIdentity(directory.path)).toEqual(identity);
      const fewer = { accounts: { "222222222222": "log-archive" }, organizationalUnits: {} };
      write({ a: "2" }, { identity: { ...identity, ...fewer } });
      expect(exportedIdentity(directory.path)).toEqual(identity);
    });

    test("also where a run knows of none", () => {
      write({ a: "1" }, { identity });
      write({ a: "2" });
      expect(exportedIdentity(directory.path)).toEqual(identity);
    });
  });

  describe("takes the index of an earlier Palisade for its own", () => {
    const earlier = (texts: Record<string, string>) =>
      JSON.stringify({
        version: 1,
        files: Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, contentHash(text)])),
      });

    test("and leaves none of it behind", () => {
      directory.put(".palisade/index.json", earlier({ "a.md": "a\n", "b.md": "b\n" }));
      directory.put("a.md", "a\n");
      directory.put("b.md", "edited\n");
      expect(refused({ "b.md": "B\n" })).toEqual({ "b.md": expect.stringMatching(/edited/) });
      expect(write({ "b.md": "B\n" }, { force: true })).toEqual({
        ...none,
        removed: ["a.md"],
        forced: ["b.md"],
      });
      expect(directory.snapshot()).not.toHaveProperty([".palisade/index.json"]);
      expect(directory.read(".palisade/index")).toBe(index({ "b.md": "B\n" }));
    });

    test("also where it stays beside the new one", () => {
      write({ "a.md": "a\n" });
      directory.put(".palisade/index.json", earlier({ "c.md": "c\n" }));
      write({ "a.md": "a\n" });
      expect(directory.snapshot()).not.toHaveProperty([".palisade/index.json"]);
    });
  });

  describe("after two branches met", () => {
    const joined = () => {
      write({ "a.md": "1\n", "b.md": "b\n" });
      const one = directory.read(".palisade/index");
      write({ "a.md": "2\n", "b.md": "b\n" });
      return [one, directory.read(".palisade/index")] as const;
    };

    test.each([
      ["joined", ([one, other]: readonly [string, string]) => one + other],
      [
        "left in conflict",
        ([one, other]: readonly [string, string]) => `<<<<<<< HEAD\n${one}=======\n${other}>>>>>>> branch\n`,
      ],
    ])("writes anew what both wrote, where Git %s the indexes", (_, merge) => {
      directory.put(".palisade/index", merge(joined()));
      directory.put("a.md", "<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> branch\n");
      expect(write({ "a.md": "3\n", "b.md": "b\n" }).updated).toEqual(["a.md"]);
      expect(directory.read(".palisade/index")).toBe(index({ "a.md": "3\n", "b.md": "b\n" }));
    });

    test("still keeps what was edited by hand and written on neither", () => {
      directory.put(".palisade/index", joined().join(""));
      directory.put("b.md", "edited\n");
      expect(Object.keys(refused({ "a.md": "3\n", "b.md": "c\n" }))).toEqual(["b.md"]);
    });
  });

  test("says what Terraform lets go before the code is gone that made it", () => {
    const path = "accounts/a/global/organization";
    write({ [`${path}/main.tf.json`]: "1\n", [`${path}/README.md`]: "1\n" });
    const log: string[] = [];
    const fileSystem = {
      ...nodeFileSystem,
      rename: (from: string, to: string) => {
        log.push(to.slice(directory.path.length + 1));
        nodeFileSystem.rename(from, to);
      },
    };
    write(
      { [`${path}/main.tf.json`]: "2\n", [`${path}/README.md`]: "2\n", [`${path}/removed.tf.json`]: "2\n" },
      { fileSystem },
    );
    expect(log[1]).toBe(`${path}/removed.tf.json`);
  });
});
