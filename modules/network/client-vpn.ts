import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { DataAwsKmsAlias } from "@cdktf/provider-aws/lib/data-aws-kms-alias";
import { Ec2ClientVpnAuthorizationRule } from "@cdktf/provider-aws/lib/ec2-client-vpn-authorization-rule";
import { Ec2ClientVpnEndpoint } from "@cdktf/provider-aws/lib/ec2-client-vpn-endpoint";
import { Ec2ClientVpnNetworkAssociation } from "@cdktf/provider-aws/lib/ec2-client-vpn-network-association";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { clientSessionHours } from "../../core/client-session-hours";
import { dependOn } from "../depend-on";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { TierSubnets } from "./tier-subnets";

export interface ClientVpnProps {
  /** Name of the endpoint, shown in the console. */
  readonly name: string;
  readonly vpcId: string;
  /** In whose subnets the endpoint is, in each zone. */
  readonly tier: TierSubnets;
  /** Group of what clients reach, on its own ports. */
  readonly application: SecurityGroup;
  readonly applicationPorts: readonly number[];
  /** Block of the addresses of clients, a prefix of 12 to 22. */
  readonly clientCidr: string;
  readonly serverCertificateArn: string;
  /** By SAML, or by certificates of clients that another signs. */
  readonly authentication: { readonly samlProviderArn: string } | { readonly clientCertificateArn: string };
  /** Which blocks which group reaches; without a group, everybody who is let in. */
  readonly rules: readonly { readonly cidr: string; readonly group?: string; readonly reason: string }[];
  readonly splitTunnel: boolean;
  readonly dnsServers: readonly string[];
  readonly logGroupName: string;
  /** Alias of the key of log groups. */
  readonly logKeyAlias: string;
  readonly retentionDays: number;
}

/**
 * A Client VPN endpoint: people reach applications of a network, from where they are. Who they are is asked again after
 * eight hours, every connection is on record, and the endpoint's own security group leads to the ports of applications
 * alone. There is no self-service portal, where everybody could fetch the configuration.
 *
 * Sources: AWS Client VPN Administrator Guide "Client authentication", "Client VPN authorization", "Maximum VPN session
 * duration timeout", "Connection logging"; Security Hub EC2.51.
 */
export class ClientVpn extends Construct {
  readonly resource: Ec2ClientVpnEndpoint;

  constructor(scope: Construct, id: string, props: ClientVpnProps) {
    super(scope, id);
    requireProps(this, props);
    const { name, authentication } = props;
    const tags = { Name: name };
    const key = new DataAwsKmsAlias(this, "LogKey", { name: props.logKeyAlias });
    const logGroup = new CloudwatchLogGroup(this, "LogGroup", {
      name: props.logGroupName,
      kmsKeyId: key.targetKeyArn,
      retentionInDays: props.retentionDays,
    });
    const group = this.group(props);
    this.resource = new Ec2ClientVpnEndpoint(this, "Resource", {
      description: `Lets people into ${name}`,
      clientCidrBlock: props.clientCidr,
      serverCertificateArn: props.serverCertificateArn,
      vpcId: props.vpcId,
      securityGroupIds: [group.id],
      transportProtocol: "udp",
      vpnPort: 443,
      splitTunnel: props.splitTunnel,
      selfServicePortal: "disabled",
      sessionTimeoutHours: clientSessionHours,
      disconnectOnSessionTimeout: true,
      ...(props.dnsServers.length > 0 && { dnsServers: [...props.dnsServers] }),
      authenticationOptions: [
        "samlProviderArn" in authentication
          ? { type: "federated-authentication", samlProviderArn: authentication.samlProviderArn }
          : {
              type: "certificate-authentication",
              rootCertificateChainArn: authentication.clientCertificateArn,
            },
      ],
      connectionLogOptions: { enabled: true, cloudwatchLogGroup: logGroup.name },
      tags,
    });
    const associations = [...props.tier.zones].map(
      ([zone, subnet]) =>
        new Ec2ClientVpnNetworkAssociation(this, zone.toUpperCase(), {
          clientVpnEndpointId: this.resource.id,
          subnetId: subnet.resource.id,
        }),
    );
    const rules = new Construct(this, "Rules");
    for (const { cidr, group: people, reason } of props.rules) {
      const block = cidr.replace(/[./]/g, "-");
      const rule = new Ec2ClientVpnAuthorizationRule(
        rules,
        people === undefined ? block : `${block}-${people.replace(/[^A-Za-z0-9]+/g, "-")}`,
        {
          clientVpnEndpointId: this.resource.id,
          targetNetworkCidr: cidr,
          ...(people === undefined ? { authorizeAllGroups: true } : { accessGroupId: people }),
          description: reason,
        },
      );
      // While an endpoint is associated it takes no other change.
      dependOn(rule, associations);
    }
    fulfils(
      this,
      "network.clients-authorized",
      "network.security-groups-tight",
      "logging.log-groups-retained",
    );
  }

  private group({ name, vpcId, application, applicationPorts }: ClientVpnProps): SecurityGroup {
    const group = new SecurityGroup(this, "Group", {
      name: `${name}-client-vpn`,
      description: "Client VPN endpoint, by which people reach applications",
      vpcId,
      tags: { Name: `${name}-client-vpn` },
    });
    for (const port of applicationPorts) {
      const traffic = { ipProtocol: "tcp", fromPort: port, toPort: port };
      new VpcSecurityGroupEgressRule(this, `ToApplication${port}`, {
        securityGroupId: group.id,
        description: "Requests of people from the Client VPN endpoint to applications",
        referencedSecurityGroupId: application.id,
        ...traffic,
      });
      new VpcSecurityGroupIngressRule(this, `ApplicationFromClients${port}`, {
        securityGroupId: application.id,
        description: "Requests of people to applications from the Client VPN endpoint",
        referencedSecurityGroupId: group.id,
        ...traffic,
      });
    }
    return group;
  }
}
