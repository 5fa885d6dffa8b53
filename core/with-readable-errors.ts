import { PalisadeError } from "./palisade-error";

/**
 * Runs `work` on a directory, and turns what the operating system refuses into a message that says what to
 * do. Any other error passes through.
 */
export function withReadableErrors<T>(root: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, path, syscall } = error as NodeJS.ErrnoException;
    if (typeof code !== "string" || typeof syscall !== "string") throw error;
    throw new PalisadeError([
      { where: path ?? root, found: `${syscall} failed with ${code}`, ...(advice[code] ?? otherwise) },
    ]);
  }
}

const otherwise = {
  allowed: "a directory that can be read and written",
  fix: "fix that and run again: what was begun is finished then",
};

const denied = {
  allowed: "a directory that this user may write to",
  fix: "change its permissions or choose another directory",
};

const advice: Readonly<Record<string, typeof otherwise>> = {
  EACCES: denied,
  EPERM: denied,
  EROFS: denied,
  ENOTDIR: {
    allowed: "a directory, and nothing but directories above it",
    fix: "move the file away that is in the way, or choose another directory",
  },
  ENOSPC: {
    allowed: "a disk with room left",
    fix: "make room and run again: what was begun is finished then",
  },
  EEXIST: {
    allowed: "one run at a time",
    fix: "another run seems to be under way; run again when it has ended",
  },
};
