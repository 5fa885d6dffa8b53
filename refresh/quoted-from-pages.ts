import type { TableRefresh } from "./table-refresh";
import { textOfPages } from "./text-of-pages";

/** Prints what pages say of something, where only a person can compare it with the table. */
export function quotedFromPages(about: RegExp, pages: readonly string[]): TableRefresh {
  return async () => {
    const { text, unread } = await textOfPages(pages);
    const lines = text.split("\n").filter((line) => about.test(line));
    return {
      changes: unread,
      // Pages that say nothing of it have changed, which is news as well.
      quotations: lines.length > 0 || text === "" ? lines : [`nothing about ${about.source}`],
    };
  };
}
