import { VpcBlockPublicAccessExclusion } from "@cdktf/provider-aws/lib/vpc-block-public-access-exclusion";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface PublicAccessExclusionProps {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  /** What the VPC is let: both ways, or out only, which AWS knows where both are blocked. */
  readonly mode: "allow-bidirectional" | "allow-egress";
}

/**
 * Leaves a VPC out of VPC Block Public Access. AWS takes it while the block is off, so it is there before: a load balancer
 * that faces the internet would be cut off otherwise.
 *
 * Source: Amazon VPC User Guide "VPC BPA basics", exclusions.
 */
export class PublicAccessExclusion extends Construct {
  readonly resource: VpcBlockPublicAccessExclusion;

  constructor(scope: Construct, id: string, props: PublicAccessExclusionProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new VpcBlockPublicAccessExclusion(this, "Resource", {
      vpcId: props.vpcId,
      internetGatewayExclusionMode: props.mode,
      tags: { Name: props.name },
    });
    fulfils(this, "network.public-access-blocked");
  }
}
