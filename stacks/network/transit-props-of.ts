import { blocksBehind } from "../../config/blocks-behind";
import { hasCentralEgress } from "../../config/has-central-egress";
import type { Transit } from "../../config/schema/transit";
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
