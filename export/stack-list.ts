import type { ExportedStack } from "./exported-stack";
import { markdownText } from "./markdown-text";

/**
 * A line for each account, with a link to the README of each of its stacks.
 *
 * @param root way from the page to the repository's root, with a slash at its end
 */
export function stackList(stacks: readonly ExportedStack[], root: string): string {
  const byAccount = new Map<string, ExportedStack[]>();
  for (const stack of stacks) {
    byAccount.set(stack.account, [...(byAccount.get(stack.account) ?? []), stack]);
  }
  return [...byAccount]
    .map(
      ([account, held]) => `- ${markdownText(account)}: ${held.map((stack) => link(stack, root)).join(", ")}`,
    )
    .join("\n");
}

function link(stack: ExportedStack, root: string): string {
  const label = stack.path.split("/").slice(2).join("/");
  return `[${markdownText(label)}](${root}${encodeURI(stack.path)}/README.md)`;
}
