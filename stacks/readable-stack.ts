import { TerraformElement, TerraformStack } from "cdktf";
import type { Node } from "constructs";
import { terraformAddress } from "../core/terraform-address";

/**
 * A Terraform stack whose addresses can be read (`aws_cloudtrail.organization_trail`) and are unique.
 * CDKTF's own carry a hash, and two elements of one type with one address would merge in silence.
 *
 * @throws when two elements of one type would share an address
 */
export class ReadableStack extends TerraformStack {
  private readonly owners = new Map<string, string>();

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const node = TerraformElement.isTerraformElement(element) ? element.node : element;
    const depth = this.node.scopes.length;
    const name = terraformAddress(node.scopes.slice(depth).map((scope) => scope.node.id));
    const type = TerraformElement.isTerraformElement(element) ? elementType(element) : "";
    const address = `${type}.${name}`;
    const owner = this.owners.get(address);
    if (owner !== undefined && owner !== node.path) {
      throw new Error(
        `${this.node.id}: ${owner} and ${node.path} would both be ${address}; give one of them another construct id`,
      );
    }
    this.owners.set(address, node.path);
    return name;
  }
}

function elementType(element: TerraformElement): string {
  const typed = element as TerraformElement & { readonly terraformResourceType?: string };
  return typed.terraformResourceType ?? element.constructor.name;
}
