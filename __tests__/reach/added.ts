import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";

type Stacks = ReadonlyMap<string, SynthesizedStack>;

/** Stacks of which one has a resource more. */
export function added(stacks: Stacks, stack: string, address: string, body: ResourceBody): Stacks {
  const found = stacks.get(stack);
  if (found === undefined) throw new Error(`there is no stack ${stack}`);
  const [type = "", name = ""] = address.split(".");
  const resource = { ...found.resource, [type]: { ...found.resource?.[type], [name]: body } };
  return new Map([...stacks, [stack, { ...found, resource }]]);
}
