import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";

/**
 * A copy of a stack in which one resource differs, as a careless edit would leave it.
 *
 * @param address `type.name`; the resource must be there, so that a renamed one fails the test
 * @param change returns the arguments that the resource has instead, or undefined to remove it
 */
export function changed(
  stack: SynthesizedStack,
  address: string,
  change: (body: ResourceBody) => ResourceBody | undefined,
): SynthesizedStack {
  const [type = "", name = ""] = address.split(".");
  const { [name]: body, ...others } = stack.resource?.[type] ?? {};
  if (body === undefined) throw new Error(`${address} is not in the stack`);
  const replacement = change(body);
  return {
    ...stack,
    resource: {
      ...stack.resource,
      [type]: { ...others, ...(replacement !== undefined && { [name]: replacement }) },
    },
  };
}
