import type { Problem } from "../core/problem";

/** Folder in which the writer keeps its index and unfinished files; no produced file may stand in it. */
export const indexFolder = ".palisade";

/**
 * What is wrong with a set of relative paths before any of them is written, read or removed. A path stays
 * below the root on every system, out of Git's and the writer's own folders; no two of them are one file on
 * a file system that ignores case, and none is a folder of another.
 */
export function repositoryPathProblems(where: string, paths: Iterable<string>): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const sorted = [...paths].sort();
  for (const path of sorted) {
    if (!isSafe(path)) problems.push(unsafe(where, path));
    const twin = seen.get(path.toLowerCase());
    if (twin !== undefined) {
      problems.push(
        clash(where, path, twin, twin === path ? "is the first again" : "differs from it in case only"),
      );
    } else seen.set(path.toLowerCase(), path);
  }
  for (const path of sorted) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const file = seen.get(path.slice(0, end).toLowerCase());
      if (file !== undefined) problems.push(clash(where, path, file, "needs a folder where it is a file"));
    }
  }
  return problems;
}

function isSafe(path: string): boolean {
  const segments = path.split("/");
  const first = segments[0]?.toLowerCase() ?? "";
  return (
    segments.every((segment) => segment !== "" && segment !== "." && segment !== "..") &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character in a name is what is refused
    !/[\\:\u0000-\u001f\u007f]/.test(path) &&
    first !== indexFolder &&
    first !== ".git"
  );
}

function unsafe(where: string, path: string): Problem {
  return {
    where,
    found: `the path ${JSON.stringify(path)}`,
    allowed: `a relative path with forward slashes, without "." or "..", outside ${indexFolder}/ and .git/`,
    fix: "correct the path",
  };
}

function clash(where: string, path: string, other: string, how: string): Problem {
  return {
    where,
    found: `the paths ${other} and ${path}, of which the second ${how}`,
    allowed: "paths that can stand beside each other on every file system",
    fix: "rename one of them",
  };
}
