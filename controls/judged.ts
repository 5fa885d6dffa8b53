import type { ResourceBody, SynthesizedStack } from "./synthesized-stack";
import type { Verdict } from "./verdict";

/** Judges every resource of one type by a function that says what is wrong with it, or undefined. */
export function judged(
  stack: SynthesizedStack,
  type: string,
  problemOf: (body: ResourceBody, address: string) => string | undefined,
): Verdict {
  const satisfied: string[] = [];
  const broken: { address: string; problem: string }[] = [];
  for (const [name, body] of Object.entries(stack.resource?.[type] ?? {})) {
    const address = `${type}.${name}`;
    const problem = problemOf(body, address);
    if (problem === undefined) satisfied.push(address);
    else broken.push({ address, problem });
  }
  return { satisfied, broken };
}
