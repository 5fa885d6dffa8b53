import { Cidr } from "../core/cidr";
import { privateBlocks } from "../facts/private-blocks";
import { attachedNetworks } from "./attached-networks";
import type { Organization } from "./schema/organization";

/**
 * Blocks behind a Transit Gateway: the private ones as a whole, so that a network that comes changes no other, and what
 * lies outside of these by itself.
 */
export function blocksBehind(organization: Organization, gateway: string): string[] {
  const others = [
    ...attachedNetworks(organization, gateway).map(({ network }) => network.cidr),
    ...(organization.transitGateways[gateway]?.onPremises ?? []),
  ].filter((cidr) => !privateBlocks.some((block) => Cidr.parse(block).overlaps(Cidr.parse(cidr))));
  return [...privateBlocks, ...new Set(others)];
}
