import { DataAwsVpcs } from "@cdktf/provider-aws/lib/data-aws-vpcs";
import { DefaultNetworkAcl } from "@cdktf/provider-aws/lib/default-network-acl";
import { DefaultRouteTable } from "@cdktf/provider-aws/lib/default-route-table";
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { DefaultVpc } from "@cdktf/provider-aws/lib/default-vpc";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { FlowLogs } from "../network/flow-logs";
import { requireProps } from "../require-props";

export interface LockedDefaultVpcProps {
  /** Region of the VPC. */
  readonly region: string;
  /** ARN of the bucket that receives flow logs. */
  readonly flowLogBucketArn: string;
}

/**
 * The default VPC of a region, adopted and closed: its security group and network ACL have no rules, its route
 * table no routes. Whatever is launched there by mistake reaches nothing and cannot be reached; what it tries is
 * logged. Removing it from the configuration leaves the VPC as it is. Where the default VPC was deleted, the plan ends with an
 * error: the provider would make one, and `DenyDefaultVpcCreation` would deny that when it is applied.
 *
 * Sources: CIS AWS Foundations 6.5; AWS Security Hub FSBP EC2.2.
 */
export class LockedDefaultVpc extends Construct {
  readonly resource: DefaultVpc;

  constructor(scope: Construct, id: string, props: LockedDefaultVpcProps) {
    super(scope, id);
    requireProps(this, props);
    const existing = new DataAwsVpcs(this, "Existing", {
      filter: [{ name: "is-default", values: ["true"] }],
    });
    this.resource = new DefaultVpc(this, "Resource", {
      lifecycle: {
        precondition: [
          {
            condition: `\${length(${existing.fqn}.ids) > 0}`,
            errorMessage: `There is no default VPC in ${props.region}, and none is made. To leave it so, set defaultVpc: { ${props.region}: absent } for this account, and export again.`,
          },
        ],
      },
    });
    new DefaultSecurityGroup(this, "SecurityGroup", { vpcId: this.resource.id });
    new DefaultNetworkAcl(this, "NetworkAcl", {
      defaultNetworkAclId: this.resource.defaultNetworkAclId,
      // AWS puts every subnet that names no ACL here; the list is not ours to keep.
      lifecycle: { ignoreChanges: ["subnet_ids"] },
    });
    const routes = new DefaultRouteTable(this, "RouteTable", {
      defaultRouteTableId: this.resource.defaultRouteTableId,
    });
    // Said out loud, an empty list makes Terraform remove a route that somebody adds later.
    routes.addOverride("route", []);
    new FlowLogs(this, "Flows", {
      name: "default",
      vpcId: this.resource.id,
      bucketArn: props.flowLogBucketArn,
    });
    fulfils(this, "account.default-network-closed");
  }
}
