import { DataAwsKmsAlias } from "@cdktf/provider-aws/lib/data-aws-kms-alias";
import { Route } from "@cdktf/provider-aws/lib/route";
import { VpnGateway } from "@cdktf/provider-aws/lib/vpn-gateway";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { TierSubnets } from "./tier-subnets";
import { VpnConnection } from "./vpn-connection";
import type { VpnConnectionChoice } from "./vpn-connection-choice";
import { type VpnLogPolicyProps, vpnLogPolicy } from "./vpn-log-policy";

export interface NetworkVpnProps extends Omit<VpnLogPolicyProps, "logGroupNames"> {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  /** The tier that exchanges packets with what is behind the connections. */
  readonly tier: TierSubnets;
  /** Subnets of other tiers, and the blocks that flows let them exchange packets with. @default none */
  readonly further?: readonly { readonly tier: TierSubnets; readonly blocks: readonly string[] }[];
  /** ASN of AWS's side of BGP sessions: another than that of any device. */
  readonly asn: number;
  /** Connections by name. */
  readonly connections: Readonly<Record<string, VpnConnectionChoice>>;
  /** Alias of the key of log groups. */
  readonly logKeyAlias: string;
  readonly retentionDays: number;
}

/**
 * The VPN connections of one network, by its virtual private gateway. The private tier routes the blocks behind them to
 * the gateway, block by block, and other tiers where flows need it: routes that a device announces are not taken over, or
 * whoever holds the device could draw all traffic to himself. Security groups and network ACLs admit nothing for it: flows do.
 *
 * Source: AWS Site-to-Site VPN User Guide "Route tables and AWS Site-to-Site VPN route priority".
 */
export class NetworkVpn extends Construct {
  readonly resource: VpnGateway;

  constructor(scope: Construct, id: string, props: NetworkVpnProps) {
    super(scope, id);
    requireProps(this, props);
    const choices = Object.values(props.connections);
    this.resource = new VpnGateway(this, "Resource", {
      vpcId: props.vpcId,
      amazonSideAsn: String(props.asn),
      tags: { Name: props.name },
    });
    // A log group takes the ARN of a key, whose id is not known before it is made.
    const key = new DataAwsKmsAlias(this, "LogKey", { name: props.logKeyAlias });
    const logPolicy = vpnLogPolicy(this, "LogPolicy", {
      ...props,
      logGroupNames: choices.map(({ logGroupName }) => logGroupName),
    });
    for (const [name, choice] of Object.entries(props.connections)) {
      new VpnConnection(this, name, {
        choice,
        target: { vpnGatewayId: this.resource.id },
        logKeyArn: key.targetKeyArn,
        retentionDays: props.retentionDays,
        logPolicy,
      });
    }
    this.routes(
      props.tier,
      choices.flatMap(({ onPremises }) => onPremises),
    );
    for (const { tier, blocks } of props.further ?? []) {
      for (const route of this.routes(tier, blocks)) route.addOverride("//.flow", route.destinationCidrBlock);
    }
    fulfils(this, "network.tunnels-strong");
  }

  private routes(tier: TierSubnets, blocks: readonly string[]): Route[] {
    const routes = [...new Set(blocks)].flatMap((block) =>
      [...tier.zones.values()].map(
        (subnet) =>
          new Route(subnet, `Vpn-${block.replace(/[./]/g, "-")}`, {
            routeTableId: subnet.routes.id,
            destinationCidrBlock: block,
            gatewayId: this.resource.id,
          }),
      ),
    );
    fulfils(tier, "network.tiers-separated");
    return routes;
  }
}
