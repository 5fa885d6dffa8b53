import type { ExportedStack } from "./exported-stack";
import { markdownText } from "./markdown-text";

/** The stacks of a wave by account, each with a link to its README; closed until it is opened. */
export function waveDetails(stacks: readonly ExportedStack[]): string {
  const accounts = [...new Set(stacks.map(({ account }) => account))];
  const lines = accounts.map((account) => {
    const links = stacks.filter((stack) => stack.account === account).map(link);
    return `- ${markdownText(account)}: ${links.join(", ")}`;
  });
  const count = stacks.length === 1 ? "1 stack" : `${stacks.length} stacks`;
  return [
    `<details><summary>Wave ${stacks[0]?.wave ?? 0}: ${count}</summary>`,
    lines.join("\n"),
    "</details>",
  ].join("\n\n");
}

function link(stack: ExportedStack): string {
  const label = stack.path.split("/").slice(2).join("/");
  return `[${markdownText(label)}](${encodeURI(stack.path)}/README.md)`;
}
