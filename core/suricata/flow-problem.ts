/** Words of `flow`, those that exclude each other in one list. */
const groups: readonly (readonly string[])[] = [
  ["to_server", "to_client", "from_server", "from_client"],
  ["established", "not_established", "stateless"],
  ["only_stream", "no_stream"],
  ["only_frag", "no_frag"],
];

/** What is wrong with the value of `flow`, as a clause; undefined where nothing is. */
export function flowProblem(value: string): string | undefined {
  const words = value.split(",").map((word) => word.trim());
  const unknown = words.find((word) => !groups.flat().includes(word));
  if (unknown !== undefined) return `flow has no ${unknown === "" ? "empty word" : unknown}`;
  for (const group of groups) {
    const said = words.filter((word) => group.includes(word));
    if (said.length > 1) return `flow says ${said.join(" and ")}, which exclude each other`;
  }
  return undefined;
}
