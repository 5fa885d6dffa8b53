import type { NetworkModel, RouteTarget, Vpc } from "../reach/network-model";
import type { TargetPicture } from "./vpc-picture";

/** Names what the routes of a VPC lead to; nothing for what stays in it. */
export function routeTargets(
  model: NetworkModel,
  vpc: Vpc,
): (target: RouteTarget) => TargetPicture | undefined {
  const gateways = new Map(model.transitGateways.map(({ id, name }) => [id, name]));
  const zoneOf = (subnet: string) => vpc.subnets.find(({ id }) => id === subnet)?.zone;
  return (target) => {
    switch (target.kind) {
      case "local":
        return undefined;
      case "internet-gateway":
        return { id: target.id, kind: target.kind, label: "internet gateway" };
      case "nat-gateway": {
        const nat = vpc.natGateways.find(({ id }) => id === target.id);
        return inZone({ id: target.id, kind: target.kind, label: "NAT gateway" }, zoneOf(nat?.subnet ?? ""));
      }
      case "firewall": {
        const { id, kind, zone } = target;
        return inZone({ id: `${id}#${zone ?? ""}`, kind, label: "firewall endpoint" }, zone);
      }
      case "transit-gateway": {
        const name = gateways.get(target.id);
        return { id: target.id, kind: target.kind, label: `Transit Gateway ${name ?? ""}`.trimEnd() };
      }
      case "endpoint": {
        const endpoint = vpc.endpoints.find(({ id }) => id === target.id);
        if (endpoint?.type === "GatewayLoadBalancer") {
          const label = "Gateway Load Balancer endpoint";
          return inZone({ id: target.id, kind: target.kind, label }, zoneOf(endpoint.subnets[0] ?? ""));
        }
        // One for all services: what a route leads to is said by the route.
        return { id: "gateway-endpoints", kind: target.kind, label: "gateway endpoints" };
      }
      case "peering":
        return { id: target.id, kind: target.kind, label: "peering" };
      case "vpn-gateway":
        return { id: target.id, kind: target.kind, label: "virtual private gateway" };
      case "egress-only-gateway":
        return { id: target.id, kind: "other", label: "egress-only internet gateway" };
      case "missing":
      case "elsewhere":
        return /\baws_ec2_transit_gateway\b/.test(target.written)
          ? { id: target.written, kind: "transit-gateway", label: "Transit Gateway" }
          : {
              id: target.written,
              kind: "other",
              label: target.kind === "missing" ? "nothing" : target.written,
            };
    }
  };
}

function inZone(target: TargetPicture, zone: string | undefined): TargetPicture {
  return zone === undefined ? target : { ...target, zone };
}
