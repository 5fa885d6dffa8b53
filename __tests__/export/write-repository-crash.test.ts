import { writeRepository } from "../../export/write-repository";
import { Crash, CrashingFileSystem } from "./crashing-file-system";
import { ScratchDirectory } from "./scratch-directory";

const first = {
  "README.md": "first\n",
  "accounts/dev/main": "dev\n",
  "accounts/dev/deep/er": "deep\n",
  "accounts/prod/main": "prod\n",
};
const second = {
  "README.md": "second\n",
  "accounts/new/deep/main": "new\n",
  "accounts/prod/main": "prod\n",
  "taken-up": "theirs\n",
};
const third = { "README.md": "third\n", "accounts/dev/main": "DEV\n", "accounts/other": "other\n" };

/** A directory that `first` was written to, shared with files of others. */
function prepared(): ScratchDirectory {
  const directory = new ScratchDirectory();
  directory.put("taken-up", "theirs\n");
  directory.put("accounts/prod/.terraform.lock.hcl", "theirs\n");
  write(directory, first);
  return directory;
}

function write(
  directory: ScratchDirectory,
  files: Record<string, string>,
  fileSystem = new CrashingFileSystem(),
) {
  return writeRepository(directory.path, new Map(Object.entries(files)), { fileSystem });
}

/** Writes and crashes at the given change; answers whether there was such a change. */
function crash(
  directory: ScratchDirectory,
  files: Record<string, string>,
  at: number,
  half: boolean,
): boolean {
  try {
    write(directory, files, new CrashingFileSystem(at, half));
    return false;
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    return true;
  }
}

function outcome(...runs: Record<string, string>[]): Record<string, string> {
  const directory = prepared();
  try {
    for (const files of runs) write(directory, files);
    return directory.snapshot();
  } finally {
    directory.remove();
  }
}

describe("writeRepository after a crash", () => {
  const changes = (() => {
    const fileSystem = new CrashingFileSystem();
    const directory = prepared();
    write(directory, second, fileSystem);
    directory.remove();
    return fileSystem.changes;
  })();
  const moments = Array.from({ length: changes }, (_, change) => change + 1).flatMap((at) => [
    { at, half: false },
    { at, half: true },
  ]);

  test("has enough changes in which to crash", () => {
    expect(changes).toBeGreaterThan(15);
  });

  test.each(moments)(
    "leaves every file whole when it crashes at change $at (half written: $half)",
    ({ at, half }) => {
      const directory = prepared();
      const before = directory.snapshot();
      const done = outcome(second);
      expect(crash(directory, second, at, half)).toBe(true);
      for (const [path, text] of Object.entries(directory.snapshot())) {
        if (path.startsWith(".palisade/") || path.endsWith("/")) continue;
        expect([before[path], done[path]]).toContain(text);
      }
      directory.remove();
    },
  );

  test.each([
    ["the same input", second, outcome(second)],
    ["the input before it", first, outcome(first)],
    ["another input", third, outcome(third)],
    ["no input at all", {}, outcome({})],
  ])("heals at whatever change it crashed, with %s", (_, next, expected) => {
    for (const { at, half } of moments) {
      const directory = prepared();
      crash(directory, second, at, half);
      write(directory, next);
      expect({ at, half, ...directory.snapshot() }).toEqual({ at, half, ...expected });
      expect(write(directory, next).unchanged).toEqual(Object.keys(next).sort());
      directory.remove();
    }
  });

  test("heals when the healing crashes as well", () => {
    const expected = outcome(third);
    for (let at = 1; at <= changes; at += 3) {
      for (let again = 1; ; again++) {
        const directory = prepared();
        crash(directory, second, at, true);
        const crashed = crash(directory, third, again, true);
        write(directory, third);
        expect({ at, again, ...directory.snapshot() }).toEqual({ at, again, ...expected });
        directory.remove();
        if (!crashed) break;
      }
    }
  });

  test("heals with a third input when two others crashed", () => {
    const expected = outcome({});
    for (let at = 1; at <= changes; at += 3) {
      for (let again = 1; ; again++) {
        const directory = prepared();
        crash(directory, second, at, false);
        const crashed = crash(directory, third, again, false);
        write(directory, {});
        expect({ at, again, ...directory.snapshot() }).toEqual({ at, again, ...expected });
        directory.remove();
        if (!crashed) break;
      }
    }
  });

  test("takes no file for its own that somebody made in the place of one it was about to write", () => {
    for (const { at, half } of moments) {
      const directory = prepared();
      crash(directory, second, at, half);
      const written = directory.snapshot()["accounts/new/deep/main"] !== undefined;
      if (!written) {
        directory.put("accounts/new/deep/main", "theirs\n");
        expect(() =>
          writeRepository(directory.path, new Map(Object.entries(second)), { force: true }),
        ).toThrow("accounts/new/deep/main: a file that Palisade did not write");
        write(directory, first);
        expect(directory.read("accounts/new/deep/main")).toBe("theirs\n");
      }
      directory.remove();
    }
  });

  test("keeps an edit by hand from a forced run that never came to overwrite it", () => {
    for (let at = 1; ; at++) {
      const directory = prepared();
      directory.put("README.md", "edited\n");
      let crashed = false;
      try {
        writeRepository(directory.path, new Map(Object.entries(second)), {
          force: true,
          fileSystem: new CrashingFileSystem(at),
        });
      } catch (error) {
        expect(error).toBeInstanceOf(Crash);
        crashed = true;
      }
      if (directory.read("README.md") === "edited\n") {
        expect(() => write(directory, second)).toThrow("README.md: it was edited after it was generated");
      } else {
        write(directory, second);
        expect(directory.snapshot()).toEqual(outcome(second));
      }
      directory.remove();
      if (!crashed) break;
    }
  });
});
