import { join, posix } from "node:path";
import type { FileSystem } from "./file-system";

/**
 * What Terraform and OpenTofu load from a folder besides what is asked for: configuration, overrides of it, and values of
 * variables. Values in other `*.tfvars` need `-var-file`, which a pipeline may well pass.
 *
 * Source: Terraform "Files and configuration structure" and "Override files"; "Input variables", variable definitions
 * files; OpenTofu "Files and directories".
 */
const loaded = /\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$/;

/** Terraform reads past hidden files and those that editors leave. */
const ignored = /^\.|~$|^#.*#$/;

/**
 * Files of others that Terraform would load with ours, sorted: those in the folders of stacks that Palisade did not
 * produce and the index does not know. One of them can change all that a stack does.
 *
 * @param paths paths of what is produced
 * @param known paths that the index knows
 */
export function foreignTerraform(
  root: string,
  paths: Iterable<string>,
  known: ReadonlySet<string>,
  fileSystem: FileSystem,
): string[] {
  const produced = new Set(paths);
  const folders = new Set(
    [...produced].filter((path) => loaded.test(path)).map((path) => posix.dirname(path)),
  );
  return [...folders].sort().flatMap((folder) => {
    const place = join(root, folder);
    if (fileSystem.kind(place) !== "folder") return [];
    return fileSystem
      .list(place)
      .filter((name) => loaded.test(name) && !ignored.test(name))
      .map((name) => posix.join(folder, name))
      .filter((path) => !produced.has(path) && !known.has(path))
      .filter((path) => fileSystem.kind(join(root, path)) !== "folder");
  });
}
