import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { CustomerGateway } from "@cdktf/provider-aws/lib/customer-gateway";
import {
  VpnConnection as AwsVpnConnection,
  type VpnConnectionConfig,
} from "@cdktf/provider-aws/lib/vpn-connection";
import { VpnConnectionRoute } from "@cdktf/provider-aws/lib/vpn-connection-route";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { vpnProposal } from "../../core/vpn-proposal";
import { dependOn } from "../depend-on";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { VpnConnectionChoice } from "./vpn-connection-choice";

export interface VpnConnectionProps {
  readonly choice: VpnConnectionChoice;
  /** Where the tunnels end at AWS. */
  readonly target: { readonly vpnGatewayId: string } | { readonly transitGatewayId: string };
  /** ARN of the key that encrypts the log group. */
  readonly logKeyArn: string;
  /** Days for which logs of the tunnels are kept: a number that CloudWatch Logs takes. */
  readonly retentionDays: number;
  /** What lets AWS write the logs: it is there first, or AWS makes a policy of its own. */
  readonly logPolicy: TerraformResource;
}

/** What AWS takes as an ASN of two bytes or four; a larger one stands in another argument. */
const largestAsn = 2_147_483_647;

/** AWS's own default, of connections without BGP. */
const asnWithoutBgp = 65_000;

/** The lower bound of "not down": both tunnels report 1 while they are up, 0 while they are not. */
const up = 1;

/**
 * A Site-to-Site VPN connection: two tunnels that take IKEv2 and one strong proposal only, log what they negotiate, and
 * raise an alarm each when they are down. AWS makes the pre-shared keys and keeps them in Secrets Manager: they are in no
 * file, no plan and no state.
 *
 * An alarm tells nobody itself: EventBridge hands it to the security account, which tells people (see `forwardedAlarm`).
 * AWS replaces one endpoint at a time for maintenance, so that one tunnel may be down for minutes: the alarm waits for
 * fifteen.
 *
 * Sources: AWS Site-to-Site VPN User Guide "Tunnel options", "Tunnel initiation options", "Enhanced security features using
 * Secrets Manager", "AWS Site-to-Site VPN logs", "Monitor VPN tunnels using Amazon CloudWatch"; Security Hub EC2.20, EC2.171.
 */
export class VpnConnection extends Construct {
  readonly resource: AwsVpnConnection;
  readonly customerGateway: CustomerGateway;

  constructor(scope: Construct, id: string, props: VpnConnectionProps) {
    super(scope, id);
    requireProps(this, props);
    const { choice } = props;
    const tags = { Name: choice.name };
    const bgpAsn = choice.asn ?? asnWithoutBgp;
    this.customerGateway = new CustomerGateway(this, "CustomerGateway", {
      type: "ipsec.1",
      ipAddress: choice.ip,
      ...(bgpAsn <= largestAsn ? { bgpAsn: String(bgpAsn) } : { bgpAsnExtended: String(bgpAsn) }),
      tags,
    });
    const logGroup = new CloudwatchLogGroup(this, "LogGroup", {
      name: choice.logGroupName,
      kmsKeyId: props.logKeyArn,
      retentionInDays: props.retentionDays,
    });
    this.resource = new AwsVpnConnection(this, "Resource", {
      type: "ipsec.1",
      customerGatewayId: this.customerGateway.id,
      ...props.target,
      staticRoutesOnly: choice.asn === undefined,
      presharedKeyStorage: "SecretsManager",
      ...tunnels(logGroup.arn),
      tags,
    });
    dependOn(this.resource, [props.logPolicy]);
    if (choice.asn === undefined && "vpnGatewayId" in props.target) {
      const routes = new Construct(this, "Routes");
      for (const cidr of choice.onPremises) {
        new VpnConnectionRoute(routes, cidr.replace(/[./]/g, "-"), {
          vpnConnectionId: this.resource.id,
          destinationCidrBlock: cidr,
        });
      }
    }
    this.alarm("Tunnel1Down", this.resource.tunnel1Address, choice.alarmNames[0], `first`, choice.name);
    this.alarm("Tunnel2Down", this.resource.tunnel2Address, choice.alarmNames[1], `second`, choice.name);
    fulfils(this, "network.tunnels-strong", "logging.log-groups-retained");
  }

  private alarm(id: string, address: string, alarmName: string, which: string, connection: string): void {
    new CloudwatchMetricAlarm(this, id, {
      alarmName,
      alarmDescription: `The ${which} tunnel of the VPN connection ${connection} is down.`,
      namespace: "AWS/VPN",
      metricName: "TunnelState",
      dimensions: { TunnelIpAddress: address },
      statistic: "Maximum",
      comparisonOperator: "LessThanThreshold",
      threshold: up,
      evaluationPeriods: 3,
      period: 300,
      treatMissingData: "breaching",
    });
  }
}

/** The options of both tunnels, which are the same. */
function tunnels(logGroupArn: string): Partial<VpnConnectionConfig> {
  const { ikeVersions, encryption, integrity, dhGroups, phase1Seconds, phase2Seconds } = vpnProposal;
  const of = (tunnel: "tunnel1" | "tunnel2") => ({
    [`${tunnel}IkeVersions`]: [...ikeVersions],
    [`${tunnel}Phase1EncryptionAlgorithms`]: [...encryption],
    [`${tunnel}Phase1IntegrityAlgorithms`]: [...integrity],
    [`${tunnel}Phase1DhGroupNumbers`]: [...dhGroups],
    [`${tunnel}Phase1LifetimeSeconds`]: phase1Seconds,
    [`${tunnel}Phase2EncryptionAlgorithms`]: [...encryption],
    [`${tunnel}Phase2IntegrityAlgorithms`]: [...integrity],
    [`${tunnel}Phase2DhGroupNumbers`]: [...dhGroups],
    [`${tunnel}Phase2LifetimeSeconds`]: phase2Seconds,
    // AWS begins, and begins again when the other side does not answer.
    [`${tunnel}StartupAction`]: "start",
    [`${tunnel}DpdTimeoutAction`]: "restart",
    [`${tunnel}DpdTimeoutSeconds`]: 30,
    [`${tunnel}LogOptions`]: {
      cloudwatchLogOptions: { logEnabled: true, logGroupArn, logOutputFormat: "json" },
    },
  });
  return { ...of("tunnel1"), ...of("tunnel2") };
}
