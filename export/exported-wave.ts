import { join } from "node:path";
import { withReadableErrors } from "../core/with-readable-errors";
import { type FileSystem, nodeFileSystem } from "./file-system";

/**
 * Wave of a stack as its README was exported; undefined where there is none that says it.
 *
 * @param directory the repository that was exported
 * @param path folder of the stack in it
 */
export function exportedWave(
  directory: string,
  path: string,
  fileSystem: FileSystem = nodeFileSystem,
): number | undefined {
  const place = join(directory, path, "README.md");
  return withReadableErrors(directory, () => {
    if (fileSystem.followedKind(place) !== "file") return undefined;
    const text = Buffer.from(fileSystem.read(place)).toString("utf8");
    const wave = /^\| Account \| Region \| Wave \|.*\n\| .*\n\| .*? \| `[a-z0-9-]+` \| (\d+) \|/m.exec(
      text,
    )?.[1];
    return wave === undefined ? undefined : Number(wave);
  });
}
