import type { ExportedStack } from "./exported-stack";
import type { RepositoryFile } from "./repository-file";
import { stackCount } from "./stack-count";
import { stackList } from "./stack-list";
import { hasWavePages, wavePagePath } from "./wave-page";

/** A page for each wave of a large organization, with a link to each of its stacks; none for others. */
export function wavePages(stacks: readonly ExportedStack[]): RepositoryFile[] {
  if (!hasWavePages(stacks)) return [];
  const waves = [...new Set(stacks.map(({ wave }) => wave))];
  return waves.map((wave) => {
    const held = stacks
      .filter((stack) => stack.wave === wave)
      .sort((one, other) => (one.path < other.path ? -1 : 1));
    const title = `# Wave ${wave}: ${stackCount(held)}`;
    return {
      path: wavePagePath(wave),
      text: `${[title, "[Back to the README](../README.md)", stackList(held, "../")].join("\n\n")}\n`,
    };
  });
}
