import type { TerraformResource } from "cdktf";

/** Has a resource wait for others that it names by values which a reader can compare, and not by references. */
export function dependOn(resource: TerraformResource, others: readonly TerraformResource[]): void {
  if (others.length === 0) return;
  const addresses = others.map((one) => `${one.terraformResourceType}.${one.friendlyUniqueId}`);
  resource.addOverride("depends_on", addresses.sort());
}
