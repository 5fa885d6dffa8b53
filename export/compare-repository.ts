import { withReadableErrors } from "../core/with-readable-errors";
import { type FileSystem, nodeFileSystem } from "./file-system";
import { readTarget } from "./read-target";
import type { Repository } from "./repository-file";
import { type FileFate, writePlan } from "./write-plan";

/** One file in which a directory is not what a repository says. */
export interface RepositoryDifference {
  readonly path: string;
  /**
   * - `missing`: it is not there;
   * - `differs`: it is as it was generated earlier, and would be updated;
   * - `edited`: it was changed by hand since it was generated;
   * - `stale`: it is as it was generated, and no longer is;
   * - `foreign`: something that Palisade did not write stands in its place, or beside it where Terraform loads it.
   */
  readonly kind: "missing" | "differs" | "edited" | "stale" | "foreign";
}

/**
 * In what a directory differs from a repository, sorted by path. Writes nothing; files that were never
 * generated are none of its business, unless Terraform would load them with those that were.
 *
 * @throws PalisadeError when the directory or its index cannot be read
 */
export function compareRepository(
  directory: string,
  repository: Repository,
  fileSystem: FileSystem = nodeFileSystem,
): RepositoryDifference[] {
  return withReadableErrors(directory, () => {
    const target = readTarget(directory, repository.keys(), fileSystem);
    const ours = writePlan(target.index, target.observed, repository).flatMap(({ path, fate }) => {
      const kind = kinds[fate];
      return kind === undefined ? [] : [{ path, kind }];
    });
    const beside = target.beside.map((path) => ({ path, kind: "foreign" as const }));
    return [...ours, ...beside].sort((one, other) => (one.path < other.path ? -1 : 1));
  });
}

const kinds: Readonly<Record<FileFate, RepositoryDifference["kind"] | undefined>> = {
  created: "missing",
  updated: "differs",
  edited: "edited",
  removed: "stale",
  foreign: "foreign",
  unchanged: undefined,
  forgotten: undefined,
};
