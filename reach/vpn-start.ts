import type { OutsidePlace } from "./end";
import type { Hop } from "./hop";
import type { NetworkIndex } from "./network-index";
import type { Vpc } from "./network-model";
import type { WalkStart } from "./walk-start";

/**
 * Where a request comes in that is sent from on premises: by a VPN connection of the VPC or of a Transit Gateway to which it is
 * attached, behind which the address is; or else by another attachment that leads to no VPC.
 */
export function vpnStart(
  index: NetworkIndex,
  { by }: OutsidePlace,
  address: number,
  vpc: Vpc,
): WalkStart | undefined {
  const transit = (index.attachmentsOf.get(vpc.id) ?? []).map(({ id }) => index.transitGatewayOf.get(id));
  const gateways = [vpc.vpnGateway, ...transit]
    .map((gateway) => gateway?.id)
    .filter((id) => id !== undefined);
  const connection = index.model.vpnConnections.find(
    ({ id, gateway = "", blocks }) =>
      gateways.includes(gateway) &&
      (by === undefined || id === by) &&
      blocks.some(({ first, size }) => first <= address && address < first + size),
  );
  const attachment =
    connection === undefined
      ? transit
          .flatMap((gateway) => gateway?.attachments ?? [])
          .find(
            ({ id, vpc: other }) => by === undefined && other === undefined && !index.vpnConnections.has(id),
          )
      : index.attachments.get(connection.id);
  const hops: Hop[] = connection === undefined ? [] : [enters(connection)];
  if (attachment !== undefined) {
    return { position: { in: "transit", by: attachment, zone: undefined }, entry: attachment.id, hops };
  }
  if (connection === undefined) return undefined;
  const table = vpc.edgeTables.get(connection.gateway ?? "");
  return { position: { in: "vpc", vpc, subnet: undefined, table }, entry: connection.id, hops };
}

function enters({
  name,
  stack,
  address,
}: {
  readonly name: string;
  readonly stack: string;
  readonly address: string;
}): Hop {
  const says = `VPN connection ${name}: brings it in`;
  return { direction: "request", kind: "vpn-gateway", passes: true, says, stack, address };
}
