import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { terraformAddress } from "../core/terraform-address";

/**
 * States that a resource which earlier versions of a stack, or of its configuration, knew by another id is the same
 * still: Terraform takes it over instead of replacing it.
 *
 * @param type Terraform type of the resource
 * @param from construct id that it had below `scope`, or the ids of the way to it
 * @param to construct id that it has now, or the ids of the way to it
 */
export function move(
  scope: Construct,
  type: string,
  from: string | readonly string[],
  to: string | readonly string[],
): void {
  const stack = TerraformStack.of(scope);
  const blocks = moves.get(stack) ?? [];
  moves.set(stack, blocks);
  const above = scope.node.scopes.slice(stack.node.scopes.length).map(({ node }) => node.id);
  const address = (ids: string | readonly string[]) =>
    `${type}.${terraformAddress([...above, ...(typeof ids === "string" ? [ids] : ids)])}`;
  blocks.push({ from: address(from), to: address(to) });
  stack.addOverride("moved", blocks);
}

const moves = new WeakMap<TerraformStack, { readonly from: string; readonly to: string }[]>();
