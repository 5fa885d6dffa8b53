import { Ec2InstanceConnectEndpoint } from "@cdktf/provider-aws/lib/ec2-instance-connect-endpoint";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { sshPort } from "../../core/ssh-port";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { TierSubnets } from "./tier-subnets";

export interface InstanceConnectProps {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  /** In whose first subnet the endpoint lives; it reaches instances in every subnet of the tier. */
  readonly tier: TierSubnets;
  /** Group of the instances that people reach. */
  readonly application: SecurityGroup;
}

/**
 * The EC2 Instance Connect Endpoint of a network: people reach instances by SSH without a bastion, a public address or an
 * open port. IAM decides who opens a tunnel, and CloudTrail records each. The endpoint has a group of its own, which
 * leads to SSH of applications and nowhere else; nothing enters it, since tunnels come from AWS's service whatever its
 * rules say.
 *
 * Addresses of clients are not preserved: with them, groups of instances would have to admit addresses of people.
 *
 * Sources: Amazon EC2 User Guide "Security groups for EC2 Instance Connect Endpoint", "Quotas for EC2 Instance Connect
 * Endpoint" (one for each VPC).
 */
export class InstanceConnect extends Construct {
  readonly resource: Ec2InstanceConnectEndpoint;
  readonly securityGroup: SecurityGroup;

  constructor(scope: Construct, id: string, props: InstanceConnectProps) {
    super(scope, id);
    requireProps(this, props);
    const name = `${props.name}-instance-connect`;
    const [subnet] = props.tier.zones.values();
    if (subnet === undefined) throw new Error("a tier without subnets");
    this.securityGroup = new SecurityGroup(this, "Group", {
      name,
      description: "EC2 Instance Connect Endpoint, by which people reach instances",
      vpcId: props.vpcId,
      tags: { Name: name },
    });
    const traffic = { ipProtocol: "tcp", fromPort: sshPort, toPort: sshPort };
    new VpcSecurityGroupEgressRule(this, "ToApplication", {
      securityGroupId: this.securityGroup.id,
      description: "SSH from the EC2 Instance Connect Endpoint to applications",
      referencedSecurityGroupId: props.application.id,
      ...traffic,
    });
    new VpcSecurityGroupIngressRule(this, "ApplicationFromEndpoint", {
      securityGroupId: props.application.id,
      description: "SSH to applications from the EC2 Instance Connect Endpoint",
      referencedSecurityGroupId: this.securityGroup.id,
      ...traffic,
    });
    this.resource = new Ec2InstanceConnectEndpoint(this, "Resource", {
      subnetId: subnet.resource.id,
      securityGroupIds: [this.securityGroup.id],
      preserveClientIp: false,
      tags: { Name: name },
    });
    fulfils(this, "network.administration-by-identity", "network.security-groups-tight");
  }
}
