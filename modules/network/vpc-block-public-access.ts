import { VpcBlockPublicAccessOptions } from "@cdktf/provider-aws/lib/vpc-block-public-access-options";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface VpcBlockPublicAccessProps {
  /** What internet gateways and egress-only internet gateways no longer carry. */
  readonly mode: "block-ingress" | "block-bidirectional";
}

/**
 * VPC Block Public Access of an account in a Region: no route, address or security group opens a VPC to the internet, but
 * for those that are excluded. It holds for every VPC there, whoever made it.
 *
 * Source: Amazon VPC User Guide "Block public access to VPCs and subnets".
 */
export class VpcBlockPublicAccess extends Construct {
  readonly resource: VpcBlockPublicAccessOptions;

  constructor(scope: Construct, id: string, props: VpcBlockPublicAccessProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new VpcBlockPublicAccessOptions(this, "Resource", {
      internetGatewayBlockMode: props.mode,
    });
    fulfils(this, "network.public-access-blocked");
  }
}
