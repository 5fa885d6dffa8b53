import { withReadableErrors } from "../core/with-readable-errors";
import { type FileSystem, nodeFileSystem } from "./file-system";
import { readTarget } from "./read-target";

/**
 * Folders of the stacks of an exported repository, sorted; none where nothing was exported yet.
 *
 * @throws PalisadeError when the directory or its index cannot be read
 */
export function exportedStackPaths(directory: string, fileSystem: FileSystem = nodeFileSystem): string[] {
  const { index } = withReadableErrors(directory, () => readTarget(directory, [], fileSystem));
  const found = [...index.files.keys()].flatMap((path) => {
    const folder = /^(accounts\/[^/]+\/[^/]+\/[^/]+)\/main\.tf(?:\.json)?$/.exec(path)?.[1];
    return folder === undefined ? [] : [folder];
  });
  return [...new Set(found)].sort();
}
