import { withReadableErrors } from "../core/with-readable-errors";
import { type FileSystem, nodeFileSystem } from "./file-system";
import { readTarget } from "./read-target";
import type { RepositoryIdentity } from "./repository-identity";

/**
 * What the names in an exported repository are made from; undefined where nothing was exported yet, or by a version
 * that did not remember it.
 *
 * @throws PalisadeError when the directory or its index cannot be read
 */
export function exportedIdentity(
  directory: string,
  fileSystem: FileSystem = nodeFileSystem,
): RepositoryIdentity | undefined {
  return withReadableErrors(directory, () => readTarget(directory, [], fileSystem).index.identity);
}
