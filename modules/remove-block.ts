import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { terraformAddress } from "../core/terraform-address";

/**
 * States what becomes of a resource that earlier versions of a stack made, with a `removed` block.
 *
 * @param type Terraform type of the resource
 * @param id construct id that it had below `scope`
 * @param fate `forget`: it leaves the state and stays in AWS, where leaving it out of the code would destroy it;
 *   `destroy`: it is destroyed, whatever protected it
 */
export function removeBlock(scope: Construct, type: string, id: string, fate: "forget" | "destroy"): void {
  const stack = TerraformStack.of(scope);
  const blocks = removed.get(stack) ?? [];
  removed.set(stack, blocks);
  const above = scope.node.scopes.slice(stack.node.scopes.length).map(({ node }) => node.id);
  const from = `${type}.${terraformAddress([...above, id])}`;
  blocks.push({ from, lifecycle: { destroy: fate === "destroy" } });
  stack.addOverride("removed", blocks);
}

const removed = new WeakMap<
  TerraformStack,
  { readonly from: string; readonly lifecycle: { readonly destroy: boolean } }[]
>();
