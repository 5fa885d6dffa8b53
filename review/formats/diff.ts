const hidden = /[^\P{Cc}\n]|[\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** What was and what would be, as a block of a diff: only lines that differ, with their sign. */
export function diff(before: string | null, after: string | null): string {
  const [old, now] = [before, after].map((text) =>
    (text ?? "")
      .replace(hidden, "\ufffd")
      .split("\n")
      .filter((line) => line !== ""),
  );
  const lines = [...merged(old ?? [], now ?? [])];
  if (lines.length === 0) return "";
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = "`".repeat(longest + 1);
  return `${fence}diff\n${lines.map(cut).join("\n")}\n${fence}\n`;
}

function* merged(old: readonly string[], now: readonly string[]): Generator<string> {
  for (const line of old) yield now.includes(line) ? `  ${line}` : `- ${line}`;
  for (const line of now) if (!old.includes(line)) yield `+ ${line}`;
}

function cut(line: string): string {
  return line.length > 400 ? `${line.slice(0, 399)}…` : line;
}
