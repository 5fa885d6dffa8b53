import { DataAwsKmsAlias } from "@cdktf/provider-aws/lib/data-aws-kms-alias";
import { Ec2TransitGatewayRoute } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route";
import { Ec2TransitGatewayRouteTableAssociation } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-association";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { VpnConnection } from "./vpn-connection";
import type { VpnConnectionChoice } from "./vpn-connection-choice";
import { type VpnLogPolicyProps, vpnLogPolicy } from "./vpn-log-policy";

/** A VPN connection of a Transit Gateway, and who exchanges packets with what is behind it. */
export interface TransitVpnConnection {
  readonly choice: VpnConnectionChoice;
  /** Id of the route table that what comes from it uses, and no network: AWS announces what is in it to the device. */
  readonly routeTableId: string;
  /** Ids of the route tables that lead to it, by name. */
  readonly reachedFrom: ReadonlyMap<string, string>;
  /** Ids of the route tables that drop what is for it, by name. */
  readonly droppedIn: ReadonlyMap<string, string>;
}

export interface TransitVpnProps extends Omit<VpnLogPolicyProps, "logGroupNames"> {
  readonly transitGatewayId: string;
  /** Connections by name. */
  readonly connections: Readonly<Record<string, TransitVpnConnection>>;
  /** Alias of the key of log groups. */
  readonly logKeyAlias: string;
  readonly retentionDays: number;
}

/**
 * The VPN connections of a Transit Gateway. What is behind one belongs to an environment, as a network does: those
 * that may reach it get a route for each of its blocks, and all others drop them. It has a route table of its own, without
 * a default route: AWS announces to the device what its route table leads to.
 * Routes that a device announces are not taken over, or whoever holds the device could draw all traffic to himself.
 *
 * Source: Amazon VPC Transit Gateways "Transit gateway VPN attachments", "Route evaluation order".
 */
export class TransitVpn extends Construct {
  constructor(scope: Construct, id: string, props: TransitVpnProps) {
    super(scope, id);
    requireProps(this, props);
    const key = new DataAwsKmsAlias(this, "LogKey", { name: props.logKeyAlias });
    const logPolicy = vpnLogPolicy(this, "LogPolicy", {
      ...props,
      logGroupNames: Object.values(props.connections).map(({ choice }) => choice.logGroupName),
    });
    for (const [name, { choice, ...tables }] of Object.entries(props.connections)) {
      const { resource } = new VpnConnection(this, name, {
        choice,
        target: { transitGatewayId: props.transitGatewayId },
        logKeyArn: key.targetKeyArn,
        retentionDays: props.retentionDays,
        logPolicy,
      });
      const routing = new Construct(this, `${name}-Routing`);
      const transitGatewayAttachmentId = resource.transitGatewayAttachmentId;
      new Ec2TransitGatewayRouteTableAssociation(routing, "Association", {
        transitGatewayAttachmentId,
        transitGatewayRouteTableId: tables.routeTableId,
      });
      for (const destinationCidrBlock of choice.onPremises) {
        const block = destinationCidrBlock.replace(/[./]/g, "-");
        for (const [table, transitGatewayRouteTableId] of tables.reachedFrom) {
          new Ec2TransitGatewayRoute(routing, `${table}-To-${block}`, {
            destinationCidrBlock,
            transitGatewayAttachmentId,
            transitGatewayRouteTableId,
          });
        }
        for (const [table, transitGatewayRouteTableId] of tables.droppedIn) {
          new Ec2TransitGatewayRoute(routing, `${table}-Not-${block}`, {
            destinationCidrBlock,
            blackhole: true,
            transitGatewayRouteTableId,
          });
        }
      }
    }
    fulfils(this, "network.environments-separated", "network.tunnels-strong");
  }
}
