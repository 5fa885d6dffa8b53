import { DataAwsEc2TransitGatewayRouteTable } from "@cdktf/provider-aws/lib/data-aws-ec2-transit-gateway-route-table";
import { Construct } from "constructs";
import { requireProps } from "../require-props";

export interface TransitRouteTablesProps {
  /** Name of the Transit Gateway, with which those of its route tables begin. */
  readonly name: string;
  readonly transitGatewayId: string;
}

/** The route tables of a Transit Gateway, looked up by name when they are first asked for. */
export class TransitRouteTables extends Construct {
  private readonly known = new Map<string, string>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TransitRouteTablesProps,
  ) {
    super(scope, id);
    requireProps(this, props);
  }

  /** @param table its name, without that of the Transit Gateway */
  idOf(table: string): string {
    const known = this.known.get(table);
    if (known !== undefined) return known;
    const { id } = new DataAwsEc2TransitGatewayRouteTable(this, table, {
      filter: [
        { name: "transit-gateway-id", values: [this.props.transitGatewayId] },
        { name: "tag:Name", values: [`${this.props.name}-${table}`] },
        { name: "state", values: ["available"] },
      ],
    });
    this.known.set(table, id);
    return id;
  }
}
