const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** Text as code in a line, or in the cell of a table; what it holds is never Markdown. */
export function code(text: string, { cell = false } = {}): string {
  const plain = text.replace(/\s+/g, " ").replace(hidden, "\ufffd").trim() || " ";
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = plain.startsWith("`") || plain.endsWith("`") ? " " : "";
  const result = `${fence}${padding}${plain}${padding}${fence}`;
  return cell ? result.replaceAll("|", "\\|") : result;
}
