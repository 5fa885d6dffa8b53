/** A `moved` block of Terraform. */
export interface MovedBlock {
  readonly from: string;
  readonly to: string;
}

/**
 * Blocks that move a resource from each address that it had to the one that it has: from the oldest to the next, and so
 * on, since Terraform takes one `from` for one `to`. An address that another resource has now is nobody's former one.
 *
 * @param former addresses that it had, oldest first
 * @param taken addresses of the stack
 */
export function movedBlocks(
  address: string,
  former: readonly string[],
  taken: ReadonlySet<string>,
): MovedBlock[] {
  const chain = [...new Set(former)].filter((one) => !taken.has(one));
  return chain.map((from, index) => ({ from, to: chain[index + 1] ?? address }));
}
