import type { SynthesizedStack } from "../controls/synthesized-stack";

/** Adds that Terraform lets go of what left a stack, and leaves it in AWS as it is. */
export function withRemoved(stack: SynthesizedStack, left: readonly string[]): SynthesizedStack {
  const own = (stack.removed ?? []) as unknown as readonly { readonly from: string }[];
  const more = left.filter((address) => !own.some(({ from }) => from === address));
  if (more.length === 0) return stack;
  return {
    ...stack,
    removed: [...own, ...more.map((from) => ({ from, lifecycle: { destroy: false } }))],
  };
}
