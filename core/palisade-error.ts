import type { Problem } from "./problem";

/**
 * The one error Palisade throws for bad input. It carries every problem found, so that a reader fixes all
 * of them in one go; the command line prints the message and exits with status 1.
 */
export class PalisadeError extends Error {
  constructor(
    readonly problems: readonly Problem[],
    /** What was done before the problem showed, as a clause. */
    readonly written = "nothing was written",
  ) {
    super(problems.map(sentence).join("\n"));
    this.name = "PalisadeError";
  }
}

function sentence(problem: Problem): string {
  const parts = [problem.found, problem.allowed, problem.fix].filter((part) => part !== "");
  return `${problem.where}: ${parts.join("; ")}`;
}
