import type { ExportedStack } from "./exported-stack";
import { stackCount } from "./stack-count";
import { stackList } from "./stack-list";

/** The stacks of a wave by account, each with a link to its README; closed until it is opened. */
export function waveDetails(stacks: readonly ExportedStack[]): string {
  return [
    `<details><summary>Wave ${stacks[0]?.wave ?? 0}: ${stackCount(stacks)}</summary>`,
    stackList(stacks, ""),
    "</details>",
  ].join("\n\n");
}
