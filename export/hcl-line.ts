/** A line of HCL before it is written: how deep it stands, its text, and what it assigns, if anything. */
export interface HclLine {
  /** Depth of nesting; two spaces each. */
  readonly depth: number;
  /** The text; of an assignment, the name. Empty for a blank line. */
  readonly text: string;
  /** What is assigned to the name, for an assignment that fits on this line. @default none */
  readonly value?: string;
}

/**
 * Lines as text, the equals signs of neighbouring assignments under each other as `terraform fmt` puts them.
 * An assignment that goes on over several lines ends such a neighbourhood, and so does a blank line.
 */
export function hclText(lines: readonly HclLine[]): string {
  return lines
    .map((line, index) => {
      if (line.text === "") return "";
      const indent = "  ".repeat(line.depth);
      if (line.value === undefined) return `${indent}${line.text}`;
      return `${indent}${line.text}${" ".repeat(widest(lines, index) - width(line))} = ${line.value}`;
    })
    .map((line) => `${line}\n`)
    .join("");
}

function widest(lines: readonly HclLine[], index: number): number {
  let first = index;
  while (lines[first - 1]?.value !== undefined) first -= 1;
  let most = 0;
  for (let at = first; lines[at]?.value !== undefined; at += 1) {
    most = Math.max(most, width(lines[at] as HclLine));
  }
  return most;
}

function width(line: HclLine): number {
  return [...line.text].length;
}
