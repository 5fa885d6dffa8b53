import { type TerraformResource, TerraformStack } from "cdktf";

/**
 * States that a resource exists already: Terraform imports it by its id on the first apply instead of making
 * it. The blocks of a stack stay in the order in which they were asked for; they change nothing once the
 * resource is in the state.
 *
 * Written as an override of the stack, since CDKTF's own `importFrom` starts the `terraform` program.
 *
 * @param id what the provider imports the resource by
 */
export function adopt(resource: TerraformResource, id: string): void {
  const stack = TerraformStack.of(resource);
  const blocks = adopted.get(stack) ?? [];
  adopted.set(stack, blocks);
  blocks.push({ to: `${resource.terraformResourceType}.${resource.friendlyUniqueId}`, id });
  stack.addOverride("import", blocks);
}

const adopted = new WeakMap<TerraformStack, { readonly to: string; readonly id: string }[]>();
