import type { TableRefresh } from "./table-refresh";

/**
 * Reads a list for the words of a table.
 *
 * @param read the list
 * @param ignored what the list has and the table leaves out on purpose
 */
export function comparedWithList(
  known: readonly string[],
  read: () => readonly string[],
  ignored: readonly string[] = [],
): TableRefresh {
  return async () => {
    const list = read();
    return {
      changes: [
        ...list.filter((word) => !known.includes(word) && !ignored.includes(word)).map((word) => `+${word}`),
        ...known.filter((word) => !list.includes(word)).map((word) => `-${word}`),
      ].sort(),
    };
  };
}
