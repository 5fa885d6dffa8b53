import type { Vpc } from "../reach/network-model";
import { accountText } from "./account-text";
import { sortedTiers } from "./sorted-tiers";
import type { NetworkPicture } from "./topology-picture";

/** A network as a picture of all networks shows it. */
export function networkPicture(vpc: Vpc): NetworkPicture {
  const nats = vpc.natGateways.length;
  return {
    name: vpc.network,
    blocks: vpc.blocks.map(String),
    account: accountText(vpc),
    region: vpc.region,
    zones: new Set(vpc.subnets.map(({ zone }) => zone)).size,
    tiers: sortedTiers(
      vpc.subnets.flatMap(({ tier }) => tier ?? []),
      vpc.edgeTables.size === 0,
    ),
    has: [
      ...(vpc.firewalls.length === 0 ? [] : ["firewall"]),
      ...(nats === 0 ? [] : [nats === 1 ? "NAT gateway" : `${nats} NAT gateways`]),
      ...(vpc.internetGateway === undefined ? [] : ["internet gateway"]),
    ],
  };
}
