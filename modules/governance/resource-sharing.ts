import { RamSharingWithOrganization } from "@cdktf/provider-aws/lib/ram-sharing-with-organization";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface ResourceSharingProps {
  /** The organization, in which AWS RAM needs trusted access. */
  readonly organization: ITerraformDependable;
}

/**
 * Sharing by AWS RAM within the organization, without invitations. Trusted access alone does not suffice: AWS makes the
 * service-linked role by which RAM reads the organization only where sharing is enabled in RAM itself. Where it is
 * enabled already, this changes nothing.
 *
 * Sources: AWS RAM User Guide "Enable resource sharing within AWS Organizations"; AWS RAM API Reference
 * "EnableSharingWithAwsOrganization"; provider issues 7769 and 12169, for what fails without it.
 */
export class ResourceSharing extends Construct {
  readonly resource: RamSharingWithOrganization;

  constructor(scope: Construct, id: string, props: ResourceSharingProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new RamSharingWithOrganization(this, "Resource", { dependsOn: [props.organization] });
    fulfils(this, "governance.shared-inside");
  }
}
