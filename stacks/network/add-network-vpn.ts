import { networkFlows } from "../../config/network-flows";
import type { Organization } from "../../config/schema/organization";
import type { NetworkTier } from "../../core/cidr-plan";
import { tierOfGroup } from "../../core/tier-of-group";
import { vpnGatewayAsn } from "../../core/vpn-gateway-asn";
import { NetworkVpn } from "../../modules/network/network-vpn";
import type { TierSubnets } from "../../modules/network/tier-subnets";
import type { VpcNetwork } from "../../modules/network/vpc-network";
import type { PalisadeStack } from "../palisade-stack";
import { vpnConnectionsTo } from "./vpn-connections-to";

/** Adds the VPN connections that lead to a network, with the reason of each beside its gateway. */
export function addNetworkVpn(stack: PalisadeStack, name: string, { resource, tiers }: VpcNetwork): void {
  const { accountId, estate, placement } = stack;
  const connections = vpnConnectionsTo(estate, ({ network }) => network === name);
  const tier = tiers.get("private");
  if (connections.length === 0 || tier === undefined) return;
  const { names } = estate;
  const vpn = new NetworkVpn(stack, "Vpn", {
    name: `${names.prefix}-${name}`,
    vpcId: resource.id,
    tier,
    further: furtherTiers(estate.organization, name, tiers),
    asn: vpnGatewayAsn,
    connections: Object.fromEntries(connections.map(([key, , choice]) => [key, choice])),
    policyName: names.network.vpnLogPolicy(name),
    partition: names.partition,
    accountId,
    region: placement.region,
    logKeyAlias: names.keyAlias("logs"),
    retentionDays: estate.organization.logging.logGroupRetentionDays,
  });
  stack.addExceptions(
    vpn.resource,
    connections.map(
      ([key, { onPremises, reason }]) =>
        `${onPremises.join(", ")} is reached by the VPN connection ${key}: ${reason}`,
    ),
  );
}

/** The tiers beside the private one whose groups exchange packets with blocks behind a VPN connection. */
function furtherTiers(
  organization: Organization,
  name: string,
  tiers: ReadonlyMap<NetworkTier, TierSubnets>,
): { readonly tier: TierSubnets; readonly blocks: readonly string[] }[] {
  const ends = networkFlows(organization, name).flatMap(({ from, to }) => [
    [from, to] as const,
    [to, from] as const,
  ]);
  return (["public", "database"] as const).flatMap((tier) => {
    const subnets = tiers.get(tier);
    const blocks = ends.flatMap(([own, peer]) =>
      own.kind === "own" &&
      tierOfGroup[own.group] === tier &&
      peer.kind === "outside" &&
      peer.through === "vpn"
        ? [peer.cidr]
        : [],
    );
    return subnets === undefined || blocks.length === 0 ? [] : [{ tier: subnets, blocks }];
  });
}
