import { contentHash } from "./content-hash";
import type { Observation } from "./observation";
import type { Repository } from "./repository-file";
import type { RepositoryIndex } from "./repository-index";

/** What becomes of one file: the first five need nobody's leave, the last two are conflicts. */
export type FileFate =
  | "created"
  | "updated"
  | "unchanged"
  | "removed"
  /** No longer produced and no longer there. */
  | "forgotten"
  /** Ours once, and changed since by somebody else. */
  | "edited"
  /** Never ours: something else stands where a file is produced. */
  | "foreign";

/** One file as the plan sees it. */
export interface PlannedFile {
  readonly path: string;
  readonly fate: FileFate;
  /** SHA-256 of the text to be written; none for what is no longer produced. */
  readonly hash?: string;
  readonly observed: Observation;
}

/**
 * Decides what becomes of each file that is produced or was, sorted by path. A pure function of the index,
 * of what was seen on disk and of the repository; the writer carries it out and the comparer tells of it.
 */
export function writePlan(
  index: RepositoryIndex,
  observed: ReadonlyMap<string, Observation>,
  repository: Repository,
): PlannedFile[] {
  const known = [...index.files.keys(), ...index.pending.keys()];
  const paths = [...new Set([...repository.keys(), ...known])].sort();
  return paths.map((path) => {
    const text = repository.get(path);
    const seen = observed.get(path) ?? { kind: "missing" };
    if (text === undefined) return { path, observed: seen, fate: fateOfStale(index, path, seen) };
    const hash = contentHash(text);
    return { path, hash, observed: seen, fate: fateOfProduced(index, path, hash, seen) };
  });
}

function fateOfProduced(index: RepositoryIndex, path: string, hash: string, seen: Observation): FileFate {
  if (seen.kind === "missing") return "created";
  if (seen.kind === "blocked") return "foreign";
  if (seen.hash === hash) return "unchanged";
  if (isOurs(index, path, seen.hash)) return "updated";
  // A file that was only about to be written may be anybody's: it counts as edited only if it was there.
  return index.files.has(path) ? "edited" : "foreign";
}

function fateOfStale(index: RepositoryIndex, path: string, seen: Observation): FileFate {
  if (seen.kind === "missing") return "forgotten";
  if (seen.kind === "file" && isOurs(index, path, seen.hash)) return "removed";
  return index.files.has(path) ? "edited" : "forgotten";
}

function isOurs(index: RepositoryIndex, path: string, hash: string): boolean {
  return index.merged.has(path) || index.files.get(path) === hash || index.pending.get(path) === hash;
}
