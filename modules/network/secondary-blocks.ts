import { VpcIpv4CidrBlockAssociation } from "@cdktf/provider-aws/lib/vpc-ipv4-cidr-block-association";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface SecondaryBlocksProps {
  readonly vpcId: string;
  /** Blocks beside the VPC's own. */
  readonly cidrs: readonly string[];
}

/**
 * Further blocks of addresses of a VPC, for example `100.64.0.0/16` for pods. They hold no tier: whoever uses them makes
 * the subnets, which the network ACLs of the tiers do not let in.
 *
 * Source: Amazon VPC User Guide "VPC CIDR blocks"; Amazon EKS Best Practices Guide "Custom networking".
 */
export class SecondaryBlocks extends Construct {
  constructor(scope: Construct, id: string, props: SecondaryBlocksProps) {
    super(scope, id);
    requireProps(this, props);
    const { vpcId, cidrs } = props;
    for (const cidrBlock of cidrs) {
      new VpcIpv4CidrBlockAssociation(this, `Block${cidrBlock.replace(/[./]/g, "_")}`, { vpcId, cidrBlock });
    }
    fulfils(this, "network.tiers-separated");
  }
}
