import { attachedNetworks } from "../../config/attached-networks";
import { inspectingNetwork } from "../../config/inspecting-network";
import { TransitGateway } from "../../modules/network/transit-gateway";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import { addTransitVpn } from "../network/add-transit-vpn";
import { gatewayName } from "../network/gateway-name";
import { inspectionTable } from "../network/inspection-table";
import { vpnConnectionsTo } from "../network/vpn-connections-to";
import { vpnTable } from "../network/vpn-table";
import type { PalisadeStack } from "../palisade-stack";
import { encryption } from "./encryption";
import { organization } from "./organization";

/** One Transit Gateway. */
export const transitGateway: Concern = {
  name: "transit-gateway",
  summary:
    "A Transit Gateway with a route table for each environment. It accepts no attachment and joins none to a route table by itself, and is shared with the accounts of the organization whose networks are attached, and nobody else.",
  places: (estate) =>
    Object.entries(estate.organization.transitGateways)
      .filter(([, { account }]) => estate.exists(account))
      .map(([subject, { account, region }]) => ({
        account,
        region,
        subject,
        precedes: precedes(estate, subject),
      })),
  connects: true,
  after: [
    { concern: organization, of: "all" },
    { concern: encryption, of: "same-account-and-region" },
  ],
  define,
};

/** The networks that are attached find it by a data source, which fails until it is there. */
function precedes(estate: Estate, gateway: string) {
  const waiting = new Set(
    attachedNetworks(estate.organization, gateway).map(({ network }) => network.account),
  );
  const region = estate.organization.transitGateways[gateway]?.region;
  return (other: { readonly account: string; readonly region: string; readonly concern: Concern }) =>
    other.concern.name === "network" && other.region === region && waiting.has(other.account);
}

function define(stack: PalisadeStack): void {
  const { estate, placement } = stack;
  const name = placement.subject ?? "";
  const gateway = estate.organization.transitGateways[name];
  if (gateway === undefined) throw new Error(`there is no Transit Gateway ${name}`);
  const attaching = attachedNetworks(estate.organization, name)
    .map(({ network }) => network.account)
    .filter((account) => account !== gateway.account && estate.exists(account));
  const made = new TransitGateway(stack, "TransitGateway", {
    name: gatewayName(estate, name),
    asn: gateway.asn,
    routeTables: [
      ...Object.keys(gateway.environments),
      ...(inspectingNetwork(estate.organization, name) === undefined ? [] : [inspectionTable]),
      ...vpnConnectionsTo(estate, (connection) => connection.gateway === name).map(([key]) => vpnTable(key)),
    ],
    attachingAccounts: Object.fromEntries(attaching.map((account) => [account, estate.account(account).id])),
  });
  for (const [environment, { reachedBy = [], reason }] of Object.entries(gateway.environments)) {
    const table = made.routeTables.get(environment);
    if (table === undefined || reason === undefined) continue;
    stack.addExceptions(table, [`${environment} exchanges packets with ${reachedBy.join(", ")}: ${reason}`]);
  }
  addTransitVpn(stack, name, made);
}
