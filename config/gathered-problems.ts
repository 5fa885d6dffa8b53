import type { Problem } from "../core/problem";

/** A problem with what is to be mended, where one mistake shows in many places. */
export interface CausedProblem extends Problem {
  readonly cause?: string | undefined;
}

/** How many further places an error names. */
const named = 3;

/**
 * Problems of one cause as one problem at the first of their places, which names the others: a Transit Gateway that was
 * renamed is one mistake, however many networks name it. So is what an anchor says in several sections.
 *
 * @param problems in the order of the file
 */
export function gatheredProblems(problems: readonly CausedProblem[]): Problem[] {
  return together(together(problems, atOnePlace, path), ({ cause }) => cause, position);
}

/**
 * @param kind what problems have in common that are one; undefined for one that stands alone
 * @param other how the first names each of the others
 */
function together(
  problems: readonly CausedProblem[],
  kind: (problem: CausedProblem) => string | undefined,
  other: (problem: CausedProblem) => string,
): CausedProblem[] {
  const groups = new Map<string, CausedProblem[]>();
  for (const problem of problems) {
    const key = kind(problem);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return problems.flatMap((problem): CausedProblem[] => {
    const all = groups.get(kind(problem) ?? "") ?? [problem];
    if (all[0] !== problem) return [];
    const others = [...new Set(all.slice(1).map(other))].filter((one) => one !== other(problem));
    if (others.length === 0) return [problem];
    const more = others.length - named;
    const places = [...others.slice(0, named), ...(more > 0 ? [`${more} more places`] : [])];
    return [{ ...problem, found: `${problem.found} (also at ${places.join(", ")})` }];
  });
}

function atOnePlace(problem: Problem): string {
  return `${position(problem)} ${problem.found} ${problem.fix}`;
}

/** `file:line:column` of a problem, without the path. */
function position({ where }: Problem): string {
  return /^(.*?:\d+:\d+)(?: |$)/.exec(where)?.[1] ?? where;
}

/** The path in the file of a problem. */
function path(problem: Problem): string {
  return problem.where.slice(position(problem).length).trim();
}
