import type { Problem } from "../core/problem";
import type { PlannedFile } from "./write-plan";

/** What is said of a file that cannot be written or removed without losing what somebody else put there. */
export function conflictProblem(file: PlannedFile): Problem {
  const { path, fate, hash, observed } = file;
  if (fate === "foreign") {
    return {
      where: path,
      found: observed.kind === "blocked" ? observed.by : "a file that Palisade did not write",
      allowed: "expected nothing, or the file as it would be generated",
      fix: "move it away or choose another directory",
    };
  }
  return {
    where: path,
    found: observed.kind === "blocked" ? observed.by : "it was edited after it was generated",
    allowed: "expected the file as it was generated",
    fix:
      hash === undefined
        ? "it is no longer generated: restore or remove it, or use --force to have it removed"
        : "bring the edit into the configuration and restore the file, or use --force to have it overwritten",
  };
}
