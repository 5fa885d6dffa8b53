import type { RepositoryIdentity } from "./repository-identity";
import { indexFolder } from "./repository-path-problems";

/** Path of the index below the repository's root. */
export const indexPath = `${indexFolder}/index`;

/**
 * What the writer knows of a directory that it shares with others: the files it wrote there, with the
 * SHA-256 of their content. While a run is under way, `pending` holds the content that is being written, so
 * that after a crash either content is known as its own.
 */
export interface RepositoryIndex {
  /** Path -> SHA-256 in hexadecimal. */
  readonly files: ReadonlyMap<string, string>;
  /** Path -> SHA-256 in hexadecimal. Empty when the last run came to its end. */
  readonly pending: ReadonlyMap<string, string>;
  /**
   * Paths that were written on two branches, which were merged since: what the merge made of the file is nobody's edit,
   * and the next run writes it anew.
   */
  readonly merged: ReadonlySet<string>;
  /** What the names in the files are made from. @default none: an earlier version wrote it, or nothing was written */
  readonly identity?: RepositoryIdentity;
}

/** The index of a directory that nothing was written to yet. */
export const emptyIndex: RepositoryIndex = { files: new Map(), pending: new Map(), merged: new Set() };
