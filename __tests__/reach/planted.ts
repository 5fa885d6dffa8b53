import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";
import { changed } from "../controls/changed";

type Stacks = ReadonlyMap<string, SynthesizedStack>;

/** Stacks in one of which a resource differs. @param change returns undefined to remove it */
export function planted(
  stacks: Stacks,
  stack: string,
  address: string,
  change: (body: ResourceBody) => ResourceBody | undefined,
): Stacks {
  const found = stacks.get(stack);
  if (found === undefined) throw new Error(`there is no stack ${stack}`);
  return new Map([...stacks, [stack, changed(found, address, change)]]);
}
