import type { Conversation, ConversationEnd } from "../conversation";
import { MermaidIds } from "./mermaid-ids";
import { mermaidText } from "./mermaid-text";

/** Who may begin to talk with whom, as a Mermaid flowchart. */
export function conversationsMermaid(conversations: readonly Conversation[]): string {
  const ids = new MermaidIds();
  const node = (side: string, { kind, name }: ConversationEnd) =>
    ids.of(kind === "group" ? "group" : side, name);
  const nodes = conversations.flatMap(({ from, to }) => [
    shape(node("from", from), from),
    shape(node("to", to), to),
  ]);
  return [
    "flowchart LR",
    ...[...new Set(nodes)].map((one) => `  ${one}`),
    ...conversations.map(
      ({ from, to, traffic }) => `  ${node("from", from)} -->|"${mermaidText(traffic)}"| ${node("to", to)}`,
    ),
    "",
  ].join("\n");
}

function shape(id: string, { kind, name }: ConversationEnd): string {
  return kind === "group" ? `${id}["${mermaidText(name)}"]` : `${id}(["${mermaidText(name)}"])`;
}
