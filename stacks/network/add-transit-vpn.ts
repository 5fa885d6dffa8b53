import { environmentsMeet } from "../../config/environments-meet";
import { inspectingNetwork } from "../../config/inspecting-network";
import type { TransitGateway } from "../../modules/network/transit-gateway";
import { TransitVpn, type TransitVpnConnection } from "../../modules/network/transit-vpn";
import type { PalisadeStack } from "../palisade-stack";
import { inspectionTable } from "./inspection-table";
import { vpnConnectionsTo } from "./vpn-connections-to";
import { vpnTable } from "./vpn-table";

/** Adds the VPN connections that lead to a Transit Gateway, with the reason of each beside it. */
export function addTransitVpn(stack: PalisadeStack, name: string, made: TransitGateway): void {
  const { accountId, estate, placement } = stack;
  const connections = vpnConnectionsTo(estate, ({ gateway }) => gateway === name);
  const gateway = estate.organization.transitGateways[name];
  if (connections.length === 0 || gateway === undefined) return;
  const { names } = estate;
  const inspected = inspectingNetwork(estate.organization, name) !== undefined;
  const environments = Object.keys(gateway.environments);
  const tables = (wanted: readonly string[]) =>
    new Map(wanted.map((table) => [table, made.routeTables.get(table)?.id ?? ""]));
  new TransitVpn(stack, "Vpn", {
    transitGatewayId: made.resource.id,
    connections: Object.fromEntries(
      connections.map(([key, { environment = "" }, choice]): [string, TransitVpnConnection] => {
        const meets = (other: string) => environmentsMeet(gateway, environment, other);
        return [
          key,
          {
            choice,
            routeTableId: made.routeTables.get(vpnTable(key))?.id ?? "",
            reachedFrom: tables(inspected ? [inspectionTable] : environments.filter(meets)),
            droppedIn: tables(environments.filter((other) => !meets(other))),
          },
        ];
      }),
    ),
    policyName: names.network.vpnLogPolicy(name),
    partition: names.partition,
    accountId,
    region: placement.region,
    logKeyAlias: names.keyAlias("logs"),
    retentionDays: estate.organization.logging.logGroupRetentionDays,
  });
  stack.addExceptions(
    made.resource,
    connections.map(
      ([key, { onPremises, reason }]) =>
        `${onPremises.join(", ")} is reached by the VPN connection ${key}: ${reason}`,
    ),
  );
}
