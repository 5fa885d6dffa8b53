/**
 * What differs between the words of a table and a text.
 *
 * @param known words of the table
 * @param belongs what of the text belongs in the table: its first group, or all that it matches. @default only what the
 *   table has is looked for
 */
export function wordsChanged(text: string, known: readonly string[], belongs?: RegExp): string[] {
  const named = (word: string) =>
    new RegExp(`(?<![\\w.-])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`).test(text);
  const found = belongs === undefined ? [] : [...text.matchAll(belongs)].map(([all, word = all]) => word);
  return [
    ...new Set([
      ...found.filter((word) => !known.includes(word)).map((word) => `+${word}`),
      ...known.filter((word) => !found.includes(word) && !named(word)).map((word) => `-${word}`),
    ]),
  ].sort();
}
