import type { HclLine } from "./hcl-line";

/** Groups of lines, one blank line between each two; empty groups leave no trace. */
export function hclParagraphs(groups: readonly (readonly HclLine[])[]): HclLine[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ depth: 0, text: "" }, ...group]));
}
