import { NetworkfirewallFirewall } from "@cdktf/provider-aws/lib/networkfirewall-firewall";
import { NetworkfirewallLoggingConfiguration } from "@cdktf/provider-aws/lib/networkfirewall-logging-configuration";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { TierSubnets } from "./tier-subnets";
import type { ZoneEndpoints } from "./zone-endpoints";

/** Where a firewall records what it did. */
export interface FirewallLogs {
  /** Name of the bucket, in whichever account; the service writes below `AWSLogs/<account>/network-firewall/`. */
  readonly bucketName: string;
  /** Whether it inspects TLS, of which there is a log too. */
  readonly tls: boolean;
}

export interface NetworkFirewallProps {
  /** Name of the firewall, for example `acme-prod`: letters, digits and single hyphens. */
  readonly name: string;
  readonly vpcId: string;
  /** The tier that has a subnet in each zone for the firewall's endpoint, and nothing else. */
  readonly firewallTier: TierSubnets;
  readonly policyArn: string;
  /** ARN of the key that encrypts the firewall's own settings. */
  readonly keyArn: string;
  readonly logs: FirewallLogs;
  /** Why a zone may be added or removed for now. @default its subnets cannot be changed */
  readonly subnetChanges?: string;
}

/**
 * A Network Firewall with an endpoint in each zone. Routes lead to an endpoint, and never to that of another zone: what
 * goes out by one zone and comes back by another is dropped, since each endpoint knows only the connections it has seen.
 *
 * Alerts, flows and TLS records go to the log archive: logs of Network Firewall are delivered like flow logs, to a bucket
 * of another account too.
 *
 * Sources: AWS Network Firewall Developer Guide "Sending Network Firewall logs to Amazon S3", "VPC route table
 * configuration"; Amazon CloudWatch Logs User Guide "Logs sent to Amazon S3"; AWS Security Hub NetworkFirewall.2, 9, 10.
 */
export class NetworkFirewall extends Construct {
  readonly resource: NetworkfirewallFirewall;
  private readonly zones: TierSubnets["zones"];

  constructor(scope: Construct, id: string, props: NetworkFirewallProps) {
    super(scope, id);
    requireProps(this, props);
    this.zones = props.firewallTier.zones;
    this.resource = new NetworkfirewallFirewall(this, "Resource", {
      name: props.name,
      vpcId: props.vpcId,
      firewallPolicyArn: props.policyArn,
      encryptionConfiguration: { type: "CUSTOMER_KMS", keyId: props.keyArn },
      subnetMapping: [...this.zones.values()].map(({ resource }) => ({ subnetId: resource.id })),
      deleteProtection: true,
      firewallPolicyChangeProtection: true,
      subnetChangeProtection: props.subnetChanges === undefined,
      tags: { Name: props.name },
    });
    if (props.subnetChanges !== undefined) {
      this.resource.addOverride("//.exceptions", [`zones may be changed: ${props.subnetChanges}`]);
    }
    new NetworkfirewallLoggingConfiguration(this, "Logging", {
      firewallArn: this.resource.arn,
      loggingConfiguration: {
        logDestinationConfig: ["ALERT", "FLOW", ...(props.logs.tls ? ["TLS"] : [])].map((logType) => ({
          logType,
          logDestinationType: "S3",
          logDestination: { bucketName: props.logs.bucketName },
        })),
      },
    });
    fulfils(this, "network.traffic-inspected");
  }

  /** The endpoint of a zone, as an expression: AWS names it when it makes it. */
  readonly endpointIdOf: ZoneEndpoints = (zone) => {
    const subnet = this.zones.get(zone)?.resource;
    if (subnet === undefined) throw new Error(`the firewall has no subnet in zone ${zone}`);
    // A zone that the network names by its id has its name from its subnet.
    const name =
      subnet.availabilityZoneInput === undefined
        ? `aws_subnet.${subnet.friendlyUniqueId}.availability_zone`
        : `"${subnet.availabilityZoneInput}"`;
    const states = `aws_networkfirewall_firewall.${this.resource.friendlyUniqueId}.firewall_status`;
    return `\${one([for s in one(${states}).sync_states : one(s.attachment).endpoint_id if s.availability_zone == ${name}])}`;
  };
}
