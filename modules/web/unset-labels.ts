import type { CountableGroup } from "../../facts/managed-group-rules";
import { managedLabelProblem } from "./managed-label-problem";
import type { OwnRule } from "./own-rule";
import type { OwnStatement } from "./own-statement";
import type { StatementProblem } from "./statement-problem";

/**
 * Labels that a statement asks for and no rule before it sets: it never matches.
 *
 * @param before rules of your own that run before
 * @param running managed rule groups of the web ACL
 */
export function unsetLabels(
  statement: OwnStatement,
  before: readonly OwnRule[],
  running: readonly CountableGroup[],
): readonly StatementProblem[] {
  const set = before.flatMap(({ labels }) => labels ?? []);
  const { and, or, not, labelMatch } = statement;
  const within = (list: readonly OwnStatement[] | undefined, key: string) =>
    (list ?? []).flatMap((part, index) =>
      unsetLabels(part, before, running).map((problem) => ({
        ...problem,
        path: [key, index, ...problem.path],
      })),
    );
  const problems = [
    ...within(and, "and"),
    ...within(or, "or"),
    ...(not === undefined
      ? []
      : unsetLabels(not, before, running).map((problem) => ({ ...problem, path: ["not", ...problem.path] }))),
  ];
  if (labelMatch === undefined) return problems;
  const { key, scope } = labelMatch;
  const problem = managedLabelProblem(key, running);
  if (problem !== undefined) return [...problems, { path: ["labelMatch", "key"], ...problem }];
  if (key.startsWith("awswaf:")) return problems;
  const found = scope === "label" ? set.includes(key) : set.some((label) => label.startsWith(key));
  if (found) return problems;
  return [
    ...problems,
    {
      path: ["labelMatch", "key"],
      found: `no rule before this one sets the label ${key}`,
      allowed: set.length === 0 ? "a label of a rule that runs before" : set.join(", "),
      fix: "add the label to a rule before it; one of a managed rule group begins with awswaf:managed:",
    },
  ];
}
