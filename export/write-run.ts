import { dirname, join } from "node:path";
import { PalisadeError } from "../core/palisade-error";
import { uninterrupted } from "../core/uninterrupted";
import { contentHash } from "./content-hash";
import { earlierIndexPath } from "./earlier-index";
import type { FileSystem } from "./file-system";
import { indexAttributes, indexAttributesPath } from "./index-attributes";
import { indexText } from "./index-text";
import { observation } from "./observation";
import { indexPath, type RepositoryIndex } from "./repository-index";
import { indexFolder } from "./repository-path-problems";
import type { PlannedFile } from "./write-plan";

/**
 * The steps of one run on a directory. Each leaves every file whole: new text is written beside, flushed to
 * the disk and renamed into place. A file is looked at once more right before it is touched.
 */
export class WriteRun {
  private readonly touchedFolders = new Set<string>();
  private hasBegun = false;

  constructor(
    private readonly root: string,
    private readonly fileSystem: FileSystem,
  ) {}

  /** Whether a file of the repository was changed. */
  get begun(): boolean {
    return this.hasBegun;
  }

  /** Makes the writer's own folder and clears it of what a crash left there. */
  begin(leftovers: readonly string[]): void {
    this.fileSystem.createFolder(join(this.root, indexFolder));
    for (const name of leftovers) this.fileSystem.removeFile(join(this.root, indexFolder, name));
  }

  writeIndex(index: RepositoryIndex): void {
    this.replace(indexPath, indexText(index), "index.tmp");
    this.fileSystem.syncFolder(join(this.root, indexFolder));
  }

  /** Writes how Git joins the indexes of two branches, where that is not said yet. */
  writeAttributes(): void {
    this.replace(indexAttributesPath, indexAttributes, "attributes.tmp");
  }

  /** Removes the index of an earlier Palisade, of which all is in the index now. */
  removeEarlierIndex(): void {
    const place = join(this.root, earlierIndexPath);
    if (this.fileSystem.kind(place) === "file") this.fileSystem.removeFile(place);
  }

  write(file: PlannedFile, text: string): void {
    this.lookAgain(file);
    const folder = dirname(file.path);
    if (!this.touchedFolders.has(folder)) this.fileSystem.createFolder(join(this.root, folder));
    this.replace(file.path, text, `${contentHash(file.path)}.tmp`);
    this.touch(file.path);
  }

  remove(file: PlannedFile): void {
    // What became a link or a folder holds nothing of ours any more: it is forgotten, not removed.
    if (file.observed.kind !== "file") return;
    this.lookAgain(file);
    this.fileSystem.removeFile(join(this.root, file.path));
    this.touch(file.path);
  }

  /** Removes the folders above a file that is gone, as far up as they are empty. */
  removeEmptyFolders(file: PlannedFile): void {
    // Windows removes a link to a folder as if it were an empty folder.
    if (file.observed.kind === "blocked") return;
    for (const folder of foldersAbove(file.path)) {
      if (!this.fileSystem.removeFolder(join(this.root, folder))) return;
    }
  }

  /** Makes what happened to names lasting, before the index says that it happened. */
  flush(): void {
    for (const folder of [...this.touchedFolders].sort()) {
      const place = join(this.root, folder);
      if (this.fileSystem.kind(place) === "folder") this.fileSystem.syncFolder(place);
    }
  }

  private replace(path: string, text: string, temporaryName: string): void {
    const temporary = join(this.root, indexFolder, temporaryName);
    uninterrupted(() => {
      this.fileSystem.writeNew(temporary, text);
      this.fileSystem.rename(temporary, join(this.root, path));
    });
  }

  private lookAgain({ path, observed }: PlannedFile): void {
    const now = observation(this.root, path, this.fileSystem);
    const same = now.kind === "file" ? observed.kind === "file" && now.hash === observed.hash : true;
    if (same && now.kind === observed.kind) return;
    throw new PalisadeError([
      {
        where: path,
        found: "somebody changed it while it was about to be written",
        allowed: "one writer at a time",
        fix: "run again",
      },
    ]);
  }

  private touch(path: string): void {
    this.hasBegun = true;
    for (const folder of [...foldersAbove(path), "."]) this.touchedFolders.add(folder);
  }
}

/** The folders above a path, the nearest first, without the root. */
function foldersAbove(path: string): string[] {
  const segments = path.split("/").slice(0, -1);
  return segments.map((_, index) => segments.slice(0, segments.length - index).join("/"));
}
