import type { NetworkIndex } from "./network-index";
import type { Vpc } from "./network-model";

/** What subnets are there for, where it is not for hosts. */
export class SubnetUses {
  /** Ids of subnets in which attachments of Transit Gateways are. */
  readonly attached = new Set<string>();
  /** Ids of subnets in which endpoints of firewalls and of appliances are. */
  readonly inspecting = new Set<string>();
  /** Ids of subnets in which NAT gateways are. */
  readonly translating = new Set<string>();
  /** Ids of VPCs with a firewall or an appliance. */
  readonly inspectors = new Set<string>();
  /** Ids of VPCs through which others are inspected: what a Transit Gateway hands to them goes to a firewall. */
  readonly hubs = new Set<string>();
  /** Ids of Transit Gateways with such a VPC. */
  readonly inspectedGateways = new Set<string>();

  constructor(index: NetworkIndex) {
    for (const vpc of index.model.vpcs) this.readVpc(vpc);
    for (const [id, gateway] of index.transitGatewayOf) {
      const { vpc, subnets, applianceMode } = index.attachments.get(id) ?? { subnets: [] };
      for (const subnet of subnets) this.attached.add(subnet);
      if (vpc === undefined || !this.inspectors.has(vpc)) continue;
      const toInspector = subnets.some((subnet) =>
        index.subnets
          .get(subnet)
          ?.routes.routes.some(({ target: { kind } }) => kind === "firewall" || kind === "endpoint"),
      );
      if (applianceMode !== true && !toInspector) continue;
      this.hubs.add(vpc);
      this.inspectedGateways.add(gateway.id);
    }
  }

  /** Whether a subnet is there for hosts. */
  isForHosts(subnet: string): boolean {
    return !this.attached.has(subnet) && !this.inspecting.has(subnet);
  }

  private readVpc({ id, firewalls, endpoints, natGateways }: Vpc): void {
    const appliances = endpoints.filter(({ type }) => type === "GatewayLoadBalancer");
    const subnets = [...firewalls, ...appliances].flatMap((one) => one.subnets);
    for (const subnet of subnets) this.inspecting.add(subnet);
    if (firewalls.length + appliances.length > 0) this.inspectors.add(id);
    for (const { subnet } of natGateways) this.translating.add(subnet);
  }
}
