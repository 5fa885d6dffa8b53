/** Text in a monospaced span, safe in a table cell: backticks cannot end it, nor bars the cell. */
export function markdownCode(text: string): string {
  const inner = text.replace(/\s+/g, " ").trim().replace(/\|/g, "\\|");
  const longest = Math.max(0, ...(inner.match(/`+/g) ?? []).map((run) => run.length));
  if (longest === 0) return `\`${inner}\``;
  const fence = "`".repeat(longest + 1);
  return `${fence} ${inner} ${fence}`;
}
