import { attachedNetworks } from "../../config/attached-networks";
import { hasCentralEgress } from "../../config/has-central-egress";
import type { Organization } from "../../config/schema/organization";
import type { Transit } from "../../config/schema/transit";
import { Cidr } from "../../core/cidr";
import { privateBlocks } from "../../facts/private-blocks";
import type { TransitProps } from "../../modules/network/transit-props";
import type { Estate } from "../estate";

/**
 * What the attachment of a network has to know of its Transit Gateway.
 *
 * @param account the one of the network
 */
export function transitPropsOf(
  estate: Estate,
  account: string,
  { gateway: name, inspects }: Transit,
): TransitProps {
  const { organization } = estate;
  const gateway = organization.transitGateways[name];
  if (gateway === undefined) throw new Error(`there is no Transit Gateway ${name}`);
  return {
    ownerId: estate.account(gateway.account).id,
    asn: gateway.asn,
    accepts: gateway.account !== account,
    destinations:
      inspects === undefined && hasCentralEgress(organization, name)
        ? ["0.0.0.0/0"]
        : blocksBehind(organization, name),
  };
}

/**
 * Blocks behind a Transit Gateway: the private ones as a whole, so that a network that comes changes no other, and what
 * lies outside of these by itself.
 */
function blocksBehind(organization: Organization, gateway: string): string[] {
  const others = [
    ...attachedNetworks(organization, gateway).map(({ network }) => network.cidr),
    ...(organization.transitGateways[gateway]?.onPremises ?? []),
  ].filter((cidr) => !privateBlocks.some((block) => Cidr.parse(block).overlaps(Cidr.parse(cidr))));
  return [...privateBlocks, ...new Set(others)];
}
