import type { ResourceBody, SynthesizedStack } from "./synthesized-stack";

/** A resource with its address. */
export interface AddressedResource {
  readonly address: string;
  readonly type: string;
  readonly body: ResourceBody;
}

/** Every resource of a stack, in the order of its JSON. */
export function resourcesOf(stack: SynthesizedStack): AddressedResource[] {
  return Object.entries(stack.resource ?? {}).flatMap(([type, named]) =>
    Object.entries(named).map(([name, body]) => ({ address: `${type}.${name}`, type, body })),
  );
}
