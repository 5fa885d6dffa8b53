import type { ObjectiveId } from "../controls/objectives";
import type { ResourceBody, SynthesizedStack } from "../controls/synthesized-stack";
import { fulfilment } from "./fulfilment";
import { presence } from "./presence";

/** Jest matchers over synthesized stacks: `expect.extend(matchers)`. */
export const matchers = {
  toFulfil: (stack: SynthesizedStack, id: ObjectiveId) => fulfilment(stack, id),
  toHaveResource: (stack: SynthesizedStack, address: string, body?: ResourceBody) =>
    presence(stack, address, body),
};

declare global {
  namespace jest {
    interface Matchers<R> {
      /** The stack keeps an objective's promise. */
      toFulfil(id: ObjectiveId): R;
      /** The stack has a resource at an address, with at least these arguments. */
      toHaveResource(address: string, body?: ResourceBody): R;
    }
  }
}
