import { finishedIfSoon } from "../core/finished-if-soon";
import { PalisadeError } from "../core/palisade-error";
import { staysAfterInterrupt } from "../core/stays-after-interrupt";
import { withReadableErrors } from "../core/with-readable-errors";
import { conflictProblem } from "./conflict-problem";
import { type FileSystem, nodeFileSystem } from "./file-system";
import { indexText } from "./index-text";
import { interimIndex } from "./interim-index";
import { readTarget, type Target } from "./read-target";
import type { Repository } from "./repository-file";
import type { RepositoryIdentity } from "./repository-identity";
import { type FileFate, type PlannedFile, writePlan } from "./write-plan";
import { WriteRun } from "./write-run";

export interface WriteOptions {
  /** Overwrite or remove files of ours that were edited by hand. Files of others are never touched. @default false */
  readonly force?: boolean;
  /** What the names in the files are made from; the index remembers it. @default what it remembers already */
  readonly identity?: RepositoryIdentity;
  /** @default the machine's */
  readonly fileSystem?: FileSystem;
}

/** What a run did: paths, sorted, each in one list. */
export interface WriteSummary {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Files of others that Terraform loads with ours: left as they are. */
  readonly beside: readonly string[];
  /** Edited by hand, and overwritten or removed because it was asked for. */
  readonly forced: readonly string[];
}

/**
 * Brings a directory to what a repository says, and leaves everything in it that is not ours as it is. The
 * index tells what is ours. Conflicts are collected first: with one of them, nothing is written. A run that
 * finds everything as it shall be touches nothing.
 *
 * A crash or a power cut at any moment leaves each file either as it was or as it shall be, and the next run
 * finishes the work, even if the repository is another one by then.
 *
 * @throws PalisadeError with every conflict, or when the directory cannot be read or written
 */
export function writeRepository(
  directory: string,
  repository: Repository,
  options: WriteOptions = {},
): WriteSummary {
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  let run: WriteRun | undefined;
  const work = () => {
    const target = readTarget(directory, repository.keys(), fileSystem);
    const plan = writePlan(target.index, target.observed, repository);
    const conflicts = plan.filter(
      ({ fate }) => fate === "foreign" || (fate === "edited" && options.force !== true),
    );
    if (conflicts.length > 0) throw new PalisadeError(conflicts.map(conflictProblem));
    const begun = new WriteRun(directory, fileSystem);
    run = begun;
    finishedIfSoon(() => carryOut(begun, target, plan, repository, remembered(target, options.identity)));
    return { ...summary(plan), beside: target.beside };
  };
  return withReadableErrors(directory, work, () =>
    run?.begun === true ? "some files were written, each of them whole" : "nothing was written",
  );
}

/** Accounts and OUs that left the configuration stay known: one that comes back under another name is still the same. */
function remembered({ index }: Target, now: RepositoryIdentity | undefined): RepositoryIdentity | undefined {
  return now === undefined
    ? index.identity
    : {
        ...now,
        accounts: { ...index.identity?.accounts, ...now.accounts },
        organizationalUnits: { ...index.identity?.organizationalUnits, ...now.organizationalUnits },
      };
}

function carryOut(
  run: WriteRun,
  target: Target,
  plan: readonly PlannedFile[],
  repository: Repository,
  identity: RepositoryIdentity | undefined,
): void {
  const stale = plan.filter((file) => file.hash === undefined);
  // What Terraform lets go is said before the code is gone that made it: an interrupted run must not lose it.
  const written = plan
    .filter((file) => file.hash !== undefined && file.fate !== "unchanged")
    .sort((one, other) => Number(letsGo(other)) - Number(letsGo(one)));
  const removed = stale.filter((file) => file.fate !== "forgotten");
  const final = {
    files: new Map(plan.flatMap(({ path, hash }) => (hash === undefined ? [] : [[path, hash] as const]))),
    pending: new Map<string, string>(),
    merged: new Set<string>(),
    ...(identity !== undefined && { identity }),
  };
  const changes = written.length + removed.length > 0;
  const known = target.attributes === "there" && indexText(final) === target.indexText;
  if (!changes && target.leftovers.length === 0 && known) return;

  staysAfterInterrupt("some files were written, each of them whole; run the same command again to finish.");
  run.begin(target.leftovers);
  if (target.attributes !== "there") run.writeAttributes();
  if (changes) run.writeIndex(interimIndex(target.index, plan, identity));
  for (const file of written) run.write(file, repository.get(file.path) ?? "");
  for (const file of removed) run.remove(file);
  for (const file of stale) run.removeEmptyFolders(file);
  run.flush();
  run.writeIndex(final);
  run.removeEarlierIndex();
  staysAfterInterrupt("the repository is written in full.");
}

function letsGo({ path }: PlannedFile): boolean {
  return /\/removed\.tf(\.json)?$/.test(path);
}

function summary(plan: readonly PlannedFile[]): Omit<WriteSummary, "beside"> {
  const paths = (fate: FileFate) => plan.filter((file) => file.fate === fate).map((file) => file.path);
  return {
    created: paths("created"),
    updated: paths("updated"),
    removed: paths("removed"),
    unchanged: paths("unchanged"),
    forced: paths("edited"),
  };
}
