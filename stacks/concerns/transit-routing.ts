import { type AttachedToGateway, attachedNetworks } from "../../config/attached-networks";
import { environmentsMeet } from "../../config/environments-meet";
import { inspectingNetwork } from "../../config/inspecting-network";
import { type AttachedNetwork, TransitRouting } from "../../modules/network/transit-routing";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import { gatewayName } from "../network/gateway-name";
import { inspectionTable } from "../network/inspection-table";
import { vpnConnectionsTo } from "../network/vpn-connections-to";
import { vpnTable } from "../network/vpn-table";
import type { PalisadeStack } from "../palisade-stack";
import { network } from "./network";
import { transitGateway } from "./transit-gateway";

/** Which network reaches which through one Transit Gateway. */
export const transitRouting: Concern = {
  name: "transit-routing",
  summary:
    "Which networks reach each other through a Transit Gateway: their attachments are accepted here, each gets the route table of its environment, and what it must not reach is dropped by a route of its own.",
  places: (estate) =>
    Object.entries(estate.organization.transitGateways)
      .filter(([name, { account }]) => estate.exists(account) && found(estate, name).length > 0)
      .map(([subject, { account, region }]) => ({ account, region, subject })),
  after: [
    { concern: transitGateway, of: "same-account-and-region" },
    { concern: network, of: "same-region" },
  ],
  firstApply: (estate, { subject = "" }) => {
    const waiting = attached(estate, subject).filter(
      (one) => attachmentIn(estate, subject, one) === undefined,
    );
    if (waiting.length === 0) return "";
    const names = waiting.map(({ name }) => `\`${name}\``).join(", ");
    return `Not connected yet: ${names}. Once its stack is applied, read the id of each attachment in its own account with \`aws ec2 describe-transit-gateway-vpc-attachments\`, and write it to \`networks.<name>.transit.attachmentId\` in place of \`pending\`.`;
  },
  connects: true,
  define,
};

function define(stack: PalisadeStack): void {
  const { estate, placement } = stack;
  const name = placement.subject ?? "";
  const gateway = estate.organization.transitGateways[name];
  if (gateway === undefined) throw new Error(`there is no Transit Gateway ${name}`);
  const inspecting = inspectingNetwork(estate.organization, name);
  const all = attached(estate, name);
  const environments = Object.keys(gateway.environments);
  const meets = (environment: string, one: AttachedToGateway) =>
    one.transit.environment !== undefined && environmentsMeet(gateway, environment, one.transit.environment);
  const vpns = vpnConnectionsTo(estate, (connection) => connection.gateway === name).map(
    ([key, { environment = "" }]) => ({ table: vpnTable(key), environment }),
  );
  const networks = found(estate, name).map(([one, attachment]): [string, AttachedNetwork] => [
    one.name,
    {
      routeTable: one.transit.environment ?? inspectionTable,
      cidr: one.network.cidr,
      reachedFrom:
        one.name === inspecting
          ? []
          : inspecting !== undefined
            ? [inspectionTable]
            : [
                ...environments.filter((environment) => meets(environment, one)),
                ...vpns.filter(({ environment }) => meets(environment, one)).map(({ table }) => table),
              ],
      found: attachment,
      accept: one.network.account !== gateway.account,
    },
  ]);
  const connected = inspecting !== undefined && networks.some(([one]) => one === inspecting);
  new TransitRouting(stack, "Routing", {
    name: gatewayName(estate, name),
    ownerId: estate.account(gateway.account).id,
    asn: gateway.asn,
    networks: Object.fromEntries(networks),
    defaultRoutes: connected
      ? Object.fromEntries(environments.map((environment) => [environment, inspecting]))
      : {},
    blocksVia: connected
      ? Object.fromEntries(
          vpns.map(({ table, environment }) => [
            table,
            {
              network: inspecting,
              blocks: Object.fromEntries(
                all
                  .filter((one) => one.name !== inspecting && meets(environment, one))
                  .map((one) => [one.name, one.network.cidr]),
              ),
            },
          ]),
        )
      : {},
    blackholes: Object.fromEntries(
      environments.map((environment) => [
        environment,
        Object.fromEntries(
          all
            .filter((one) => one.name !== inspecting && !meets(environment, one))
            .map((one) => [one.name, one.network.cidr]),
        ),
      ]),
    ),
  });
}

function attached(estate: Estate, gateway: string): AttachedToGateway[] {
  return attachedNetworks(estate.organization, gateway).filter(({ network: { account } }) =>
    estate.exists(account),
  );
}

function found(estate: Estate, gateway: string): [AttachedToGateway, AttachedNetwork["found"]][] {
  return attached(estate, gateway).flatMap((one): [AttachedToGateway, AttachedNetwork["found"]][] => {
    const attachment = attachmentIn(estate, gateway, one);
    return attachment === undefined ? [] : [[one, attachment]];
  });
}

/** How the attachment of a network is found; undefined where it cannot be, yet. */
function attachmentIn(
  estate: Estate,
  gateway: string,
  { name, network: { account }, transit: { attachmentId } }: AttachedToGateway,
): AttachedNetwork["found"] | undefined {
  if (attachmentId === "pending") return undefined;
  if (attachmentId !== undefined) return { by: "id", attachmentId, accountId: estate.account(account).id };
  if (account === estate.organization.transitGateways[gateway]?.account) {
    return { by: "name", vpcName: `${estate.names.prefix}-${name}` };
  }
  // It has no other, or each says its attachment.
  return { by: "account", accountId: estate.account(account).id };
}
