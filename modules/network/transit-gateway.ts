import { Ec2TransitGateway } from "@cdktf/provider-aws/lib/ec2-transit-gateway";
import { Ec2TransitGatewayRouteTable } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route-table";
import { RamPrincipalAssociation } from "@cdktf/provider-aws/lib/ram-principal-association";
import { RamResourceAssociation } from "@cdktf/provider-aws/lib/ram-resource-association";
import { RamResourceShare } from "@cdktf/provider-aws/lib/ram-resource-share";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface TransitGatewayProps {
  /** Name of the Transit Gateway: begins the `Name` tags of what belongs to it. */
  readonly name: string;
  /** Private ASN of its side of BGP sessions, by which other accounts find it. */
  readonly asn: number;
  /** Names of the route tables: one for each environment, and one for the network that inspects. */
  readonly routeTables: readonly string[];
  /** Accounts of the organization whose networks are attached, by name: ids. Its own account needs no share. */
  readonly attachingAccounts: Readonly<Record<string, string>>;
}

/**
 * A Transit Gateway on which nothing reaches anything by default: no attachment gets a route table by itself, none is
 * accepted by itself, and only named accounts of the organization may ask for one.
 *
 * Sources: Amazon VPC Transit Gateways "Transit gateway design best practices" and "Isolated VPCs"; Security Hub EC2.23,
 * "transit gateways should not automatically accept VPC attachment requests".
 */
export class TransitGateway extends Construct {
  readonly resource: Ec2TransitGateway;
  /** Route tables by name. */
  readonly routeTables: ReadonlyMap<string, Ec2TransitGatewayRouteTable>;

  constructor(scope: Construct, id: string, props: TransitGatewayProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new Ec2TransitGateway(this, "Resource", {
      description: `Connects the networks of ${props.name}`,
      amazonSideAsn: props.asn,
      autoAcceptSharedAttachments: "disable",
      defaultRouteTableAssociation: "disable",
      defaultRouteTablePropagation: "disable",
      dnsSupport: "enable",
      multicastSupport: "disable",
      vpnEcmpSupport: "enable",
      tags: { Name: props.name },
    });
    const tables = new Construct(this, "RouteTables");
    this.routeTables = new Map(
      props.routeTables.map((table) => [
        table,
        new Ec2TransitGatewayRouteTable(tables, table, {
          transitGatewayId: this.resource.id,
          tags: { Name: `${props.name}-${table}` },
        }),
      ]),
    );
    this.share(props);
    fulfils(this, "network.environments-separated");
  }

  private share({ name, attachingAccounts }: TransitGatewayProps): void {
    const accounts = Object.entries(attachingAccounts);
    if (accounts.length === 0) return;
    const share = new RamResourceShare(this, "Share", {
      name,
      allowExternalPrincipals: false,
      tags: { Name: name },
    });
    new RamResourceAssociation(this, "Shared", {
      resourceArn: this.resource.arn,
      resourceShareArn: share.arn,
    });
    const principals = new Construct(this, "With");
    for (const [account, principal] of accounts) {
      new RamPrincipalAssociation(principals, account, { principal, resourceShareArn: share.arn });
    }
  }
}
