import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { terraformAddress } from "../core/terraform-address";

/**
 * States that a resource which earlier versions of a stack made is not Terraform's any more: it leaves the state and
 * stays as it is. Without this, leaving it out of the code would destroy it.
 *
 * @param type Terraform type of the resource
 * @param id construct id that it had below `scope`
 */
export function forget(scope: Construct, type: string, id: string): void {
  const stack = TerraformStack.of(scope);
  const blocks = forgotten.get(stack) ?? [];
  forgotten.set(stack, blocks);
  const above = scope.node.scopes.slice(stack.node.scopes.length).map(({ node }) => node.id);
  blocks.push({ from: `${type}.${terraformAddress([...above, id])}`, lifecycle: { destroy: false } });
  stack.addOverride("removed", blocks);
}

const forgotten = new WeakMap<
  TerraformStack,
  { readonly from: string; readonly lifecycle: { readonly destroy: false } }[]
>();
