import { pageText } from "./page-text";

/** What pages say, and what could not be read of them. */
export interface TextOfPages {
  readonly text: string;
  /** A line for each page that could not be read, with why. */
  readonly unread: readonly string[];
}

/** Reads pages by their addresses; one that has moved does not keep the others from being read. */
export async function textOfPages(pages: readonly string[]): Promise<TextOfPages> {
  const read = await Promise.all(
    pages.map(async (page) => {
      try {
        const response = await fetch(page);
        return response.ok
          ? { text: pageText(await response.text()) }
          : { unread: `${page} cannot be read: ${response.status} ${response.statusText}` };
      } catch (error) {
        const cause = error instanceof Error ? (error.cause ?? error) : error;
        return { unread: `${page} cannot be read: ${cause instanceof Error ? cause.message : cause}` };
      }
    }),
  );
  return {
    text: read.flatMap(({ text = [] }) => text).join("\n"),
    unread: read.flatMap(({ unread = [] }) => unread),
  };
}
