import { flowGroups } from "./flow-groups";

/** What is wrong with the value of `flow`, as a clause; undefined where nothing is. */
export function flowProblem(value: string): string | undefined {
  const words = value.split(",").map((word) => word.trim());
  const unknown = words.find((word) => !flowGroups.flat().includes(word));
  if (unknown !== undefined) return `flow has no ${unknown === "" ? "empty word" : unknown}`;
  for (const group of flowGroups) {
    const said = words.filter((word) => group.includes(word));
    if (said.length > 1) return `flow says ${said.join(" and ")}, which exclude each other`;
  }
  return undefined;
}
