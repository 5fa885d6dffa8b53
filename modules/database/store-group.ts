import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { GroupConnection } from "./group-connection";
import type { StorePlace } from "./store-place";

export interface StoreGroupProps extends Pick<StorePlace, "vpcId" | "clients"> {
  /** Name of the group. */
  readonly name: string;
  /** What is behind it. */
  readonly description: string;
  /** TCP port on which clients connect. */
  readonly port: number;
}

/**
 * The security group of a store: clients come in by membership in their groups, on one port, and nothing goes out.
 *
 * Source: Amazon RDS User Guide "Controlling access with security groups".
 */
export class StoreGroup extends Construct {
  readonly resource: SecurityGroup;

  constructor(scope: Construct, id: string, props: StoreGroupProps) {
    super(scope, id);
    requireProps(this, props);
    const { name, description, vpcId, port } = props;
    this.resource = new SecurityGroup(this, "Resource", { name, description, vpcId, tags: { Name: name } });
    for (const [client, from] of Object.entries(props.clients)) {
      new GroupConnection(this, client, {
        from,
        to: this.resource.id,
        port,
        description: `Connections of ${client} to ${name}`,
      });
    }
    fulfils(this, "network.security-groups-tight");
  }
}
