import { TerraformElement } from "cdktf";
import type { Construct } from "constructs";

/**
 * An ephemeral resource: Terraform opens it for one plan or apply, and keeps it neither in the plan nor in state. CDKTF
 * has no class for it. Only write-only arguments, other ephemeral resources and providers may refer to it.
 *
 * It takes Terraform 1.10 or OpenTofu 1.11.
 */
export class EphemeralResource extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    /** Type as Terraform writes it; the stack names its address by it. */
    readonly terraformResourceType: string,
    private readonly body: Readonly<Record<string, unknown>>,
  ) {
    super(scope, id);
  }

  /** A reference to one of its attributes. */
  attribute(name: string): string {
    return `\${ephemeral.${this.terraformResourceType}.${this.friendlyUniqueId}.${name}}`;
  }

  override toTerraform(): object {
    const said = { "//": { metadata: { path: this.node.path, uniqueId: this.friendlyUniqueId } } };
    return {
      ephemeral: { [this.terraformResourceType]: { [this.friendlyUniqueId]: { ...said, ...this.body } } },
    };
  }
}
