import { basename, join } from "node:path";
import { PalisadeError } from "../core/palisade-error";
import { earlierIndexPath, parseEarlierIndex } from "./earlier-index";
import { entryNames } from "./entry-names";
import type { EntryKind, FileSystem } from "./file-system";
import { foreignTerraform } from "./foreign-terraform";
import { indexAttributes, indexAttributesPath } from "./index-attributes";
import { type Observation, observation } from "./observation";
import { parseIndex } from "./parse-index";
import { emptyIndex, indexPath, type RepositoryIndex } from "./repository-index";
import { indexFolder, repositoryPathProblems } from "./repository-path-problems";

/** A directory as a run finds it. */
export interface Target {
  readonly index: RepositoryIndex;
  /** The index as it stands on disk; none before the first run. */
  readonly indexText?: string;
  /** Whether Git is told how to join indexes. */
  readonly attributes: "there" | "missing";
  /** What stands at each path that is produced or was. */
  readonly observed: ReadonlyMap<string, Observation>;
  /** Files of others that Terraform would load with ours, sorted. */
  readonly beside: readonly string[];
  /** Unfinished files that a crash left in the writer's folder. */
  readonly leftovers: readonly string[];
}

/**
 * Reads what a run must know of its directory, and changes nothing. A directory that is missing is read as
 * empty.
 *
 * @param paths paths of the files that are produced
 * @throws PalisadeError when the directory or its index is not what it must be, or a path is unsafe
 */
export function readTarget(root: string, paths: Iterable<string>, fileSystem: FileSystem): Target {
  const produced = [...paths];
  const problems = repositoryPathProblems(root, produced);
  if (problems.length > 0) throw new PalisadeError(problems);
  const kind = fileSystem.followedKind(root);
  if (kind !== "missing" && kind !== "folder") throw inTheWay(root, kind, "a directory, or nothing yet");
  const index = readIndex(root, fileSystem);
  const known = [...index.index.files.keys(), ...index.index.pending.keys()];
  return {
    ...index,
    beside: foreignTerraform(root, produced, new Set(known), fileSystem),
    observed: new Map(
      [...new Set([...produced, ...known])].map((path) => [path, observation(root, path, fileSystem)]),
    ),
  };
}

function readIndex(root: string, fileSystem: FileSystem): Omit<Target, "observed" | "beside"> {
  const folder = join(root, indexFolder);
  const kind = fileSystem.kind(folder);
  if (kind === "missing") return { index: emptyIndex, attributes: "missing", leftovers: [] };
  if (kind !== "folder") throw inTheWay(folder, kind, "Palisade's own folder, or nothing yet");
  const names = fileSystem.list(folder);
  const found = {
    attributes: textOf(root, indexAttributesPath, fileSystem) === indexAttributes ? "there" : "missing",
    leftovers: names.filter((name) => /^(?:index|attributes|[0-9a-f]{64})\.tmp$/.test(name)),
  } as const;
  const indexText = textOf(root, indexPath, fileSystem);
  if (indexText !== undefined) {
    // An earlier one beside it came with a merge, or a run was interrupted before it was removed.
    const earlier = names.filter((name) => name === basename(earlierIndexPath));
    return {
      ...found,
      leftovers: [...found.leftovers, ...earlier],
      index: parseIndex(join(root, indexPath), indexText),
      indexText,
    };
  }
  const earlier = textOf(root, earlierIndexPath, fileSystem);
  return {
    ...found,
    index: earlier === undefined ? emptyIndex : parseEarlierIndex(join(root, earlierIndexPath), earlier),
  };
}

/** The text of a file of the writer's own; undefined where there is none. */
function textOf(root: string, path: string, fileSystem: FileSystem): string | undefined {
  const file = join(root, path);
  const kind = fileSystem.kind(file);
  if (kind === "missing") return undefined;
  if (kind !== "file") throw inTheWay(file, kind, "the file as Palisade wrote it, or nothing yet");
  return Buffer.from(fileSystem.read(file)).toString("utf8");
}

function inTheWay(where: string, kind: EntryKind, allowed: string): PalisadeError {
  return new PalisadeError([
    {
      where,
      found: `something else stands there: it is ${entryNames[kind]}`,
      allowed,
      fix: "move it away or choose another directory",
    },
  ]);
}
