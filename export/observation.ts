import { join } from "node:path";
import { contentHash } from "./content-hash";
import { entryNames } from "./entry-names";
import type { FileSystem } from "./file-system";

/** What stands at a path of the repository on disk. */
export type Observation =
  | { readonly kind: "missing" }
  | { readonly kind: "file"; readonly hash: string }
  | {
      /** No plain file can be there: a link, a folder or something else is at the path, or above it. */
      readonly kind: "blocked";
      /** What is in the way, for messages. */
      readonly by: string;
    };

/**
 * Looks at a path of the repository without following a symbolic link, so that neither reading nor writing
 * can leave the root.
 *
 * @param root directory of the repository; it may itself be reached through a link
 * @param path safe relative path with forward slashes
 */
export function observation(root: string, path: string, fileSystem: FileSystem): Observation {
  const segments = path.split("/");
  for (let depth = 1; depth < segments.length; depth++) {
    const folder = segments.slice(0, depth).join("/");
    const kind = fileSystem.kind(join(root, folder));
    if (kind === "missing") return { kind: "missing" };
    if (kind !== "folder") return { kind: "blocked", by: `${folder} is ${entryNames[kind]}` };
  }
  const file = join(root, path);
  const kind = fileSystem.kind(file);
  if (kind === "missing") return { kind: "missing" };
  if (kind !== "file") return { kind: "blocked", by: `it is ${entryNames[kind]}` };
  return { kind: "file", hash: contentHash(fileSystem.read(file)) };
}
