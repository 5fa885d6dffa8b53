/** A table of facts: each key with its values. */
export type Table = Readonly<Record<string, readonly string[]>>;

/** What differs between two readings of a table, a line for each key: `macie2: -ca-west-1`. */
export function tableChanges(before: Table, after: Table): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((key) => {
    const [old, now] = [before[key], after[key]];
    if (old === undefined) return [`${key}: new, ${now?.join(" ") || "nothing"}`];
    if (now === undefined) return [`${key}: gone`];
    const added = now.filter((value) => !old.includes(value)).map((value) => `+${value}`);
    const removed = old.filter((value) => !now.includes(value)).map((value) => `-${value}`);
    return added.length + removed.length === 0 ? [] : [`${key}: ${[...added, ...removed].join(" ")}`];
  });
}
