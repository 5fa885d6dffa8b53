import { Route } from "@cdktf/provider-aws/lib/route";
import type { Construct } from "constructs";
import type { TransitDestination } from "./transit-destination";

/** A route of a table to a Transit Gateway. */
export function transitRoute(
  scope: Construct,
  { id, cidr, flow }: TransitDestination,
  ids: { readonly routeTableId: string; readonly transitGatewayId: string },
): Route {
  const route = new Route(scope, id, { ...ids, destinationCidrBlock: cidr });
  if (flow !== undefined) route.addOverride("//.flow", flow);
  return route;
}
