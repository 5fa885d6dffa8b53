import { PalisadeError } from "./palisade-error";

/**
 * Runs `work` on a directory, and turns what the operating system refuses into a message that says what to
 * do. Any other error passes through. A promise that `work` returns is treated alike.
 *
 * @param written what of the work is done when it fails, for the reader of the message @default nothing
 */
export function withReadableErrors<T>(root: string, work: () => T, written?: () => string): T {
  try {
    const result = work();
    if (!(result instanceof Promise)) return result;
    return result.catch((error) => {
      throw readable(root, error, written);
    }) as T;
  } catch (error) {
    throw readable(root, error, written);
  }
}

function readable(root: string, error: unknown, written?: () => string): unknown {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (typeof code !== "string" || typeof syscall !== "string") return error;
  const { found, allowed, fix } = advice[code] ?? { ...otherwise, found: `the system answered ${code}` };
  return new PalisadeError(
    [{ where: path ?? root, found: `${found} (${syscall} failed with ${code})`, allowed, fix }],
    written?.(),
  );
}

const otherwise = {
  allowed: "a directory that can be read and written",
  fix: "fix that and run again: what was begun is finished then",
};

const denied = {
  allowed: "a directory that this user may read and write",
  fix: "change its permissions or choose another directory",
};

const full = {
  allowed: "a disk with room left",
  fix: "make room and run again: what was begun is finished then",
};

const advice: Readonly<Record<string, { found: string; allowed: string; fix: string }>> = {
  EACCES: { found: "permission denied", ...denied },
  EPERM: { found: "permission denied", ...denied },
  EROFS: { found: "the file system can only be read", ...denied },
  ENOTDIR: {
    found: "a file stands where a directory is needed",
    allowed: "a directory, and nothing but directories above it",
    fix: "move the file away that is in the way, or choose another directory",
  },
  EISDIR: {
    found: "a directory stands where a file is needed",
    allowed: "a file, or nothing yet",
    fix: "move the directory away, or choose another one",
  },
  ENOENT: {
    found: "it is not there, or is a link to nothing",
    allowed: "a directory that stays while the command runs",
    fix: "make the directory or correct the link, and run again",
  },
  ENOSPC: { found: "the disk is full", ...full },
  EDQUOT: { found: "this user's share of the disk is used up", ...full },
  EMFILE: {
    found: "too many files are open",
    allowed: "a process that may open a few hundred files",
    fix: "raise the limit (ulimit -n) and run again",
  },
  ELOOP: {
    found: "symbolic links lead in a circle",
    allowed: "a directory, or a link that leads to one",
    fix: "correct the link",
  },
  ENAMETOOLONG: {
    found: "the path is longer than the system takes",
    allowed: "paths of a few hundred characters",
    fix: "choose a directory with a shorter path",
  },
  EEXIST: {
    found: "something stands there already",
    allowed: "one run at a time, and a directory or nothing where it writes to",
    fix: "run again when the other run has ended, or move away what is in the way",
  },
};
