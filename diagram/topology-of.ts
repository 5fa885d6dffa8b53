import type { NetworkModel, TransitGateway, Vpc } from "../reach/network-model";
import { accountText } from "./account-text";
import { attachmentsBetween } from "./attachments-between";
import { beyondPicture } from "./beyond-picture";
import { environmentsOf } from "./environments-of";
import { networkPicture } from "./network-picture";
import type { GatewayPicture, NetworkPicture, TopologyPicture } from "./topology-picture";

/** What a picture of all networks shows: each Transit Gateway with what it connects, and what nothing connects. */
export function topologyOf(model: NetworkModel): TopologyPicture {
  const attached = new Set(
    model.transitGateways.flatMap(({ attachments }) => attachments.map(({ vpc }) => vpc)),
  );
  return {
    gateways: [...model.transitGateways]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((gateway) => gatewayPicture(model, gateway)),
    apart: pictures(model.vpcs.filter(({ id }) => !attached.has(id))),
  };
}

function gatewayPicture(model: NetworkModel, gateway: TransitGateway): GatewayPicture {
  const { stack, name, region, asn, attachments, routeTables } = gateway;
  const account = accountText(gateway);
  const vpcs = new Map(model.vpcs.map((vpc) => [vpc.id, vpc]));
  const vpcsOf = (some: typeof attachments) =>
    some.map(({ vpc }) => vpcs.get(vpc ?? "")).filter((vpc) => vpc !== undefined);
  const between = attachmentsBetween(model, gateway);
  return {
    stack,
    routing: [...new Set(routeTables.flatMap(({ routes }) => routes.map((route) => route.stack)))].sort(),
    name,
    facts: [
      ...(region === undefined ? [] : [region]),
      ...(account === undefined ? [] : [account]),
      ...(asn === undefined ? [] : [`ASN ${asn}`]),
    ],
    environments: environmentsOf(model, gateway),
    between: pictures(vpcsOf(between)),
    internet: vpcsOf(between)
      .filter(({ internetGateway }) => internetGateway !== undefined)
      .map(({ network }) => network)
      .sort(),
    waiting: attachments
      .filter((one) => one.routeTable === undefined && !between.includes(one))
      .map((one) => {
        const vpc = vpcs.get(one.vpc ?? "");
        return vpc === undefined ? beyondPicture(gateway, one) : networkPicture(vpc);
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function pictures(vpcs: readonly Vpc[]): NetworkPicture[] {
  return vpcs.map(networkPicture).sort((a, b) => (a.name < b.name ? -1 : 1));
}
