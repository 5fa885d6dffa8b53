import { referencedAddress } from "./referenced-address";
import type { ResourceBody, SynthesizedStack } from "./synthesized-stack";

/** The resource of a stack that an argument refers to. */
export function referencedBody(stack: SynthesizedStack, argument: unknown): ResourceBody | undefined {
  const [type = "", name = ""] = referencedAddress(argument)?.split(".") ?? [];
  return stack.resource?.[type]?.[name];
}
