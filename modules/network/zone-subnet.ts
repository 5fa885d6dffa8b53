import { NetworkAclAssociation } from "@cdktf/provider-aws/lib/network-acl-association";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Construct } from "constructs";
import type { NetworkTier } from "../../core/cidr-plan";
import { requireProps } from "../require-props";

export interface ZoneSubnetProps {
  /** Name of the subnet, shown in the console. */
  readonly name: string;
  /** Written as the tag `Tier`, by which workloads and proofs find the subnet. */
  readonly tier: NetworkTier;
  readonly vpcId: string;
  readonly cidr: string;
  /** Availability Zone by name, for example `eu-west-1a`. @default by its id */
  readonly availabilityZone?: string;
  /** Availability Zone by id, for example `euw1-az1`: the same zone in every account. @default by its name */
  readonly availabilityZoneId?: string;
  /** Its IPv6 block, a /64, and whether what is launched in it gets an address of it by itself. @default none */
  readonly ipv6?: { readonly cidr: string; readonly isAssigned: boolean };
  readonly networkAclId: string;
  /** Tags of the subnet beside `Name` and `Tier`. */
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * The subnet of one tier in one zone, with a route table of its own and the ACL of its tier. Nothing in it
 * gets a public address by itself.
 *
 * Source: Security Hub EC2.15, "subnets should not automatically assign public IP addresses".
 */
export class ZoneSubnet extends Construct {
  readonly resource: Subnet;
  /** Routes of this subnet alone; at first only the VPC's own. */
  readonly routes: RouteTable;

  constructor(scope: Construct, id: string, props: ZoneSubnetProps) {
    super(scope, id);
    requireProps(this, props);
    const tags = { Name: props.name, Tier: props.tier };
    this.resource = new Subnet(this, "Resource", {
      vpcId: props.vpcId,
      cidrBlock: props.cidr,
      ...(props.availabilityZone !== undefined && { availabilityZone: props.availabilityZone }),
      ...(props.availabilityZoneId !== undefined && { availabilityZoneId: props.availabilityZoneId }),
      mapPublicIpOnLaunch: false,
      ...(props.ipv6 && {
        ipv6CidrBlock: props.ipv6.cidr,
        assignIpv6AddressOnCreation: props.ipv6.isAssigned,
      }),
      tags: { ...props.tags, ...tags },
    });
    this.routes = new RouteTable(this, "Routes", { vpcId: props.vpcId, tags });
    new RouteTableAssociation(this, "RoutesAssociation", {
      subnetId: this.resource.id,
      routeTableId: this.routes.id,
    });
    new NetworkAclAssociation(this, "AclAssociation", {
      subnetId: this.resource.id,
      networkAclId: props.networkAclId,
    });
  }
}
