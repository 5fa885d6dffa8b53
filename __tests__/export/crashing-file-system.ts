import { writeFileSync } from "node:fs";
import { type FileSystem, nodeFileSystem } from "../../export/file-system";

/** The crash itself, so that no test takes a real failure for it. */
export class Crash extends Error {}

/** The machine's file system without waiting for the disk: a power cut cannot be seen from here. */
const unflushed: FileSystem = {
  ...nodeFileSystem,
  writeNew: (path, text) => writeFileSync(path, text, { flag: "wx" }),
  syncFolder: () => {},
};

/** Names of the operations that change something. */
const changing = ["createFolder", "writeNew", "rename", "removeFile", "removeFolder"] as const;

/**
 * The machine's file system, which stops for good at its n-th change: before it, or, where that change is
 * the writing of a file, with half of the text written.
 */
export class CrashingFileSystem implements FileSystem {
  /** How many changes were begun. */
  changes = 0;
  private crashed = false;

  constructor(
    private readonly crashAt: number = Number.POSITIVE_INFINITY,
    private readonly halfWritten: boolean = false,
  ) {
    for (const name of changing) {
      const operation = unflushed[name] as (...args: string[]) => unknown;
      Object.assign(this, {
        [name]: (...args: string[]) => {
          this.step(name, args);
          return operation(...args);
        },
      });
    }
  }

  declare createFolder: FileSystem["createFolder"];
  declare writeNew: FileSystem["writeNew"];
  declare rename: FileSystem["rename"];
  declare removeFile: FileSystem["removeFile"];
  declare removeFolder: FileSystem["removeFolder"];
  kind = nodeFileSystem.kind;
  followedKind = nodeFileSystem.followedKind;
  read = nodeFileSystem.read;
  list = nodeFileSystem.list;
  syncFolder = unflushed.syncFolder;

  private step(name: string, args: readonly string[]): void {
    if (this.crashed) throw new Error(`${name} after the crash`);
    this.changes += 1;
    if (this.changes < this.crashAt) return;
    this.crashed = true;
    const [path = "", text = ""] = args;
    if (this.halfWritten && name === "writeNew") {
      unflushed.writeNew(path, text.slice(0, Math.floor(text.length / 2)));
    }
    throw new Crash();
  }
}
