import type { HclLine } from "./hcl-line";

/**
 * What is said about a block (`"//"` in JSON) as comment lines: text as it is, facts as `# name: value, value`.
 * CDKTF's own bookkeeping (`metadata`) is not for readers.
 */
export function hclComment(said: unknown): HclLine[] {
  if (typeof said === "string") return said.split(/\r?\n/).map((text) => line(text));
  if (said === null || typeof said !== "object") return [];
  return Object.entries(said)
    .filter(([key]) => key !== "metadata")
    .map(([key, value]) => line(`${key}: ${(Array.isArray(value) ? value : [value]).map(words).join(", ")}`));
}

function words(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A comment ends where its line does, so nothing that is said may end it. */
function line(text: string): HclLine {
  return { depth: 0, text: `# ${text.replace(/\s+/g, " ")}`.trimEnd() };
}
