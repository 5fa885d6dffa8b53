import { DefaultNetworkAcl } from "@cdktf/provider-aws/lib/default-network-acl";
import { DefaultRouteTable } from "@cdktf/provider-aws/lib/default-route-table";
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface ClosedDefaultsProps {
  readonly vpc: Vpc;
  /** Name of the network. */
  readonly name: string;
}

/**
 * The security group, network ACL and route table that AWS makes with every VPC, emptied and kept empty:
 * what is placed in the VPC without a choice of its own reaches nothing.
 *
 * Sources: CIS AWS Foundations "default security group restricts all traffic"; Security Hub EC2.2.
 */
export class ClosedDefaults extends Construct {
  constructor(scope: Construct, id: string, props: ClosedDefaultsProps) {
    super(scope, id);
    requireProps(this, props);
    const tags = { Name: `${props.name}-default-closed` };
    // The empty lists are the point: left out, they would mean "whatever is there".
    new DefaultSecurityGroup(this, "SecurityGroup", { vpcId: props.vpc.id, ingress: [], egress: [], tags });
    new DefaultRouteTable(this, "RouteTable", {
      defaultRouteTableId: props.vpc.defaultRouteTableId,
      route: [],
      tags,
    });
    // Here rules are blocks, and no block means no rule. AWS itself lists a subnet here until it is associated
    // with another ACL, so Terraform must not take that list for its own.
    new DefaultNetworkAcl(this, "NetworkAcl", {
      defaultNetworkAclId: props.vpc.defaultNetworkAclId,
      tags,
      lifecycle: { ignoreChanges: ["subnet_ids"] },
    });
    fulfils(this, "network.defaults-closed");
  }
}
