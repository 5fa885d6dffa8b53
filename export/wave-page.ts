import type { ExportedStack } from "./exported-stack";

/** More stacks than this make the README too long to be shown, even folded: GitHub shows the first 500 KB of a page. */
const shownInReadme = 500;

/** Whether each wave has a page of its own, rather than a part of the README. */
export function hasWavePages(stacks: readonly ExportedStack[]): boolean {
  return stacks.length > shownInReadme;
}

/** Place of the page of a wave, below the repository's root. */
export function wavePagePath(wave: number): string {
  return `waves/wave-${wave}.md`;
}
