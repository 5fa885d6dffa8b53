import type { TableRefresh } from "./table-refresh";
import { textOfPages } from "./text-of-pages";
import { wordsChanged } from "./words-changed";

export interface ComparedWithPages {
  /** Words of the table, each of which a page names. */
  readonly known: readonly string[];
  readonly pages: readonly string[];
  /** What of the pages belongs in the table: its first group, or all that it matches. @default only what is known is looked for */
  readonly belongs?: RegExp;
  /** What the pages have and the table leaves out on purpose. @default nothing */
  readonly ignored?: readonly string[];
}

/** Reads pages for the words of a table, and for what they have beside them. */
export function comparedWithPages({ known, pages, belongs, ignored = [] }: ComparedWithPages): TableRefresh {
  return async () => {
    const { text, unread } = await textOfPages(pages);
    const changes = wordsChanged(text, known, belongs).filter((change) => !ignored.includes(change.slice(1)));
    // A page that could not be read names nothing: what it would have named is not gone.
    return {
      changes: [...unread, ...changes.filter((change) => unread.length === 0 || change.startsWith("+"))],
    };
  };
}
