import type {
  Endpoint,
  Firewall,
  NatGateway,
  NetworkModel,
  Peering,
  SecurityGroup,
  Subnet,
  TransitAttachment,
  TransitGateway,
  TransitRouteTable,
  Vpc,
  VpnConnection,
} from "./network-model";

/** A network model with its parts by their ids. */
export class NetworkIndex {
  readonly vpcs = new Map<string, Vpc>();
  readonly subnets = new Map<string, Subnet>();
  /** By the id of what is in it: a subnet, a group, a gateway, an endpoint. */
  readonly vpcOf = new Map<string, Vpc>();
  readonly natGateways = new Map<string, NatGateway>();
  readonly firewalls = new Map<string, Firewall>();
  readonly endpoints = new Map<string, Endpoint>();
  readonly securityGroups = new Map<string, SecurityGroup>();
  readonly peerings = new Map<string, Peering>();
  readonly vpnConnections = new Map<string, VpnConnection>();
  readonly transitGateways = new Map<string, TransitGateway>();
  readonly transitRouteTables = new Map<string, TransitRouteTable>();
  readonly attachments = new Map<string, TransitAttachment>();
  /** By id of the attachment. */
  readonly transitGatewayOf = new Map<string, TransitGateway>();
  /** By id of the VPC. */
  readonly attachmentsOf = new Map<string, readonly TransitAttachment[]>();
  /** First addresses of all blocks that anything names, and first addresses behind them, in order. */
  readonly boundaries: readonly number[];

  constructor(readonly model: NetworkModel) {
    const boundaries = new Set<number>();
    const bound = (blocks: readonly { readonly first: number; readonly size: number }[]) => {
      for (const { first, size } of blocks) boundaries.add(first).add(first + size);
    };
    for (const vpc of model.vpcs) {
      this.vpcs.set(vpc.id, vpc);
      const keep = <T extends { readonly id: string }>(map: Map<string, T>, parts: readonly T[]) => {
        for (const part of parts) {
          map.set(part.id, part);
          this.vpcOf.set(part.id, vpc);
        }
      };
      keep(this.subnets, vpc.subnets);
      keep(this.natGateways, vpc.natGateways);
      keep(this.firewalls, vpc.firewalls);
      keep(this.endpoints, vpc.endpoints);
      keep(this.securityGroups, vpc.securityGroups);
      if (vpc.internetGateway !== undefined) this.vpcOf.set(vpc.internetGateway.id, vpc);
      if (vpc.vpnGateway !== undefined) this.vpcOf.set(vpc.vpnGateway.id, vpc);
      bound(vpc.blocks);
      for (const { rules } of vpc.firewalls) bound(rules?.blocks ?? []);
      for (const { block, acl, routes } of vpc.subnets) {
        bound([block, ...acl.rules.map((rule) => rule.block)]);
        for (const { destinations } of routes.routes) bound(destinations);
      }
      for (const { routes } of vpc.edgeTables.values())
        for (const { destinations } of routes) bound(destinations);
      for (const { rules } of vpc.securityGroups)
        for (const { peer } of rules) if (peer.kind === "blocks") bound(peer.blocks);
    }
    for (const peering of model.peerings) this.peerings.set(peering.id, peering);
    for (const connection of model.vpnConnections) {
      this.vpnConnections.set(connection.id, connection);
      bound(connection.blocks);
    }
    for (const gateway of model.transitGateways) {
      this.transitGateways.set(gateway.id, gateway);
      for (const table of gateway.routeTables) {
        this.transitRouteTables.set(table.id, table);
        bound(table.routes.map(({ block }) => block));
      }
      for (const attachment of gateway.attachments) {
        this.attachments.set(attachment.id, attachment);
        this.transitGatewayOf.set(attachment.id, gateway);
        const { vpc = "" } = attachment;
        this.attachmentsOf.set(vpc, [...(this.attachmentsOf.get(vpc) ?? []), attachment]);
      }
    }
    this.boundaries = [...boundaries].sort((left, right) => left - right);
  }
}
