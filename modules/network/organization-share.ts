import { RamPrincipalAssociation } from "@cdktf/provider-aws/lib/ram-principal-association";
import { RamResourceAssociation } from "@cdktf/provider-aws/lib/ram-resource-association";
import { RamResourceShare } from "@cdktf/provider-aws/lib/ram-resource-share";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface OrganizationShareProps {
  readonly name: string;
  /** Ids of accounts, and ARNs of OUs or of the organization itself. */
  readonly principals: readonly string[];
  /** ARNs of what is shared, by a name of each. */
  readonly resources: Readonly<Record<string, string>>;
}

/**
 * What accounts of the organization, and nobody else, may use of another account. Principals stand in addresses by their
 * ids, so that an account that is renamed keeps its share.
 *
 * Source: AWS RAM User Guide "Create a resource share in AWS RAM".
 */
export class OrganizationShare extends Construct {
  readonly resource: RamResourceShare;

  constructor(scope: Construct, id: string, props: OrganizationShareProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new RamResourceShare(this, "Resource", {
      name: props.name,
      allowExternalPrincipals: false,
      tags: { Name: props.name },
    });
    const resources = new Construct(this, "Of");
    for (const [name, resourceArn] of Object.entries(props.resources)) {
      new RamResourceAssociation(resources, name, { resourceArn, resourceShareArn: this.resource.arn });
    }
    const principals = new Construct(this, "With");
    for (const principal of [...props.principals].sort()) {
      new RamPrincipalAssociation(principals, principal.split("/").at(-1) ?? principal, {
        principal,
        resourceShareArn: this.resource.arn,
      });
    }
    fulfils(this, "governance.shared-inside");
  }
}
