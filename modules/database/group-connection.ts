import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface GroupConnectionProps {
  /** Id of the security group that connects. */
  readonly from: string;
  /** Id of the one that is connected to. */
  readonly to: string;
  /** TCP port. */
  readonly port: number;
  /** What passes, as both rules say it. */
  readonly description: string;
}

/** Both halves of a connection between two security groups: out of the one, into the other, on one port. */
export class GroupConnection extends Construct {
  constructor(scope: Construct, id: string, props: GroupConnectionProps) {
    super(scope, id);
    requireProps(this, props);
    const { from, to, port, description } = props;
    const traffic = { description, ipProtocol: "tcp", fromPort: port, toPort: port };
    new VpcSecurityGroupEgressRule(this, "Out", {
      securityGroupId: from,
      referencedSecurityGroupId: to,
      ...traffic,
    });
    new VpcSecurityGroupIngressRule(this, "In", {
      securityGroupId: to,
      referencedSecurityGroupId: from,
      ...traffic,
    });
    fulfils(this, "network.security-groups-tight");
  }
}
