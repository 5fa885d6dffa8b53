import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";

/** What stands at a path. `other` is anything but a plain file or folder; a symbolic link is never followed. */
export type EntryKind = "missing" | "file" | "folder" | "link" | "other";

/** The few operations that reading and writing a repository takes; a test puts a failing one in their place. */
export interface FileSystem {
  /** What stands at the path itself. */
  kind(path: string): EntryKind;
  /** What stands at the path once symbolic links are followed. */
  followedKind(path: string): EntryKind;
  read(path: string): Uint8Array;
  /** Names in a folder, sorted. */
  list(path: string): readonly string[];
  /** Makes a folder and those above it; there may be one already. */
  createFolder(path: string): void;
  /** Writes a file that must not exist yet and waits until it is on the disk. */
  writeNew(path: string, text: string): void;
  /** Moves a file in one step, over another if there is one. */
  rename(from: string, to: string): void;
  removeFile(path: string): void;
  /** Removes a folder if it is empty; answers whether it is gone. */
  removeFolder(path: string): boolean;
  /** Waits until the names in a folder are on the disk, where the system can do so. */
  syncFolder(path: string): void;
}

/** The file system of the machine. */
export const nodeFileSystem: FileSystem = {
  kind: (path) => kindOf(() => lstatSync(path)),
  followedKind: (path) => kindOf(() => statSync(path)),
  read: (path) => readFileSync(path),
  list: (path) => readdirSync(path).sort(),
  createFolder: (path) => {
    mkdirSync(path, { recursive: true });
  },
  writeNew: (path, text) => {
    const file = openSync(path, "wx");
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  rename: renameSync,
  removeFile: unlinkSync,
  removeFolder: (path) => {
    try {
      rmdirSync(path);
      return true;
    } catch (error) {
      return code(error) === "ENOENT";
    }
  },
  syncFolder: (path) => {
    if (process.platform === "win32") return;
    const folder = openSync(path, "r");
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  },
};

function kindOf(stat: () => ReturnType<typeof lstatSync>): EntryKind {
  try {
    const found = stat();
    if (found === undefined) return "missing";
    if (found.isSymbolicLink()) return "link";
    if (found.isDirectory()) return "folder";
    return found.isFile() ? "file" : "other";
  } catch (error) {
    if (code(error) === "ENOENT" || code(error) === "ENOTDIR") return "missing";
    throw error;
  }
}

function code(error: unknown): unknown {
  return (error as { readonly code?: unknown }).code;
}
