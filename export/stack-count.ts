/** How many stacks there are, in words. */
export function stackCount(stacks: readonly unknown[]): string {
  return stacks.length === 1 ? "1 stack" : `${stacks.length} stacks`;
}
