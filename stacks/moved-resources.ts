import { TerraformResource } from "cdktf";
import { formerConstructPaths } from "../core/former-construct-paths";
import { type MovedBlock, movedBlocks } from "../core/moved-blocks";
import { terraformAddress } from "../core/terraform-address";
import type { PalisadeStack } from "./palisade-stack";

/** `moved` blocks for what a stack made under former names of accounts and OUs, in the order of their addresses. */
export function movedResources(stack: PalisadeStack): MovedBlock[] {
  const { formerNames } = stack.estate;
  if (formerNames.accounts.size + formerNames.ous.size === 0) return [];
  const depth = stack.node.scopes.length;
  const resources = stack.node.findAll().filter(TerraformResource.isTerraformResource);
  const named = resources.map((resource) => ({
    type: resource.terraformResourceType,
    ids: resource.node.scopes.slice(depth).map(({ node }) => node.id),
    address: `${resource.terraformResourceType}.${resource.friendlyUniqueId}`,
  }));
  const taken = new Set(named.map(({ address }) => address));
  return named
    .sort((left, right) => (left.address < right.address ? -1 : 1))
    .flatMap(({ type, ids, address }) => {
      const former = formerConstructPaths(ids, formerNames);
      return movedBlocks(
        address,
        former.map((path) => `${type}.${terraformAddress(path)}`),
        taken,
      );
    });
}
