import type { ObjectiveId } from "../controls/objectives";
import type { ResourceBody, SynthesizedStack } from "../controls/synthesized-stack";
import type { AccessRequest } from "./access-request";
import { fulfilment } from "./fulfilment";
import { permission } from "./permission";
import { presence } from "./presence";
import type { ReachRequest } from "./reach-request";
import { type ReachedStacks, reached } from "./reached";

/** Jest matchers over synthesized stacks: `expect.extend(matchers)`. */
export const matchers = {
  toFulfil: (stack: SynthesizedStack, id: ObjectiveId) => fulfilment(stack, id),
  toHaveResource: (stack: SynthesizedStack, address: string, body?: ResourceBody) =>
    presence(stack, address, body),
  toAllow: (stack: SynthesizedStack, request: AccessRequest) => permission(stack, request, "allowed"),
  toDeny: (stack: SynthesizedStack, request: AccessRequest) => permission(stack, request, "denied"),
  toReach(this: { readonly isNot?: boolean }, stacks: ReachedStacks, request: ReachRequest) {
    return reached(stacks, request, this.isNot);
  },
};

declare global {
  namespace jest {
    interface Matchers<R> {
      /** The stack keeps an objective's promise. */
      toFulfil(id: ObjectiveId): R;
      /** The stack has a resource at an address, with at least these arguments. */
      toHaveResource(address: string, body?: ResourceBody): R;
      /** The policies of the stack allow a request; an error says where that cannot be decided. Asynchronous: `await` it. */
      toAllow(request: AccessRequest): Promise<R>;
      /** The policies of the stack deny a request, or allow it nowhere. Asynchronous: `await` it. */
      toDeny(request: AccessRequest): Promise<R>;
      /** In the networks of the stacks, one end reaches another on a TCP port, from everywhere, and the reply comes back. */
      toReach(request: ReachRequest): R;
    }
  }
}
