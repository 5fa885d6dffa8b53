import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A fenced block of a page. */
export interface DocumentedBlock {
  /** `sh`, `yaml`, `ts`, `mermaid`, or nothing. */
  readonly language: string;
  readonly text: string;
  /** Line of the block's first line, from 1. */
  readonly line: number;
}

/** A page that people read, from the root of the repository. */
export interface DocumentedPage {
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly DocumentedBlock[];
  /** The page without its fenced blocks. */
  readonly prose: string;
}

/** README.md, CONTRIBUTING.md and the pages in docs/, the README first. */
export function documentedPages(): DocumentedPage[] {
  return ["README.md", "CONTRIBUTING.md", ...pagesIn("docs")].map(page);
}

/** The decision records. */
export function decisionRecords(): DocumentedPage[] {
  return pagesIn("docs/adr").map(page);
}

function pagesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => join(folder, file));
}

function page(path: string): DocumentedPage {
  const text = readFileSync(path, "utf8");
  const blocks: DocumentedBlock[] = [];
  const prose: string[] = [];
  let open: { language: string; indent: number; line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const fence = /^( *)```([a-z]*)$/.exec(line);
    if (open === undefined && fence !== null) {
      open = { language: fence[2] ?? "", indent: fence[1]?.length ?? 0, line: index + 2, lines: [] };
    } else if (open === undefined) {
      prose.push(line);
    } else if (line.trim() === "```") {
      blocks.push({ language: open.language, text: `${open.lines.join("\n")}\n`, line: open.line });
      open = undefined;
    } else {
      open.lines.push(line.slice(open.indent));
    }
  }
  if (open !== undefined) throw new Error(`${path}:${open.line}: the block is not closed`);
  return { path, text, blocks, prose: prose.join("\n") };
}
