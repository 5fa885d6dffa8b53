import { networkFlows } from "../../config/network-flows";
import { zoneSlots } from "../../core/zone-slots";
import { SpokeRoutes } from "../../modules/network/spoke-routes";
import type { Concern } from "../concern";
import { transitPropsOf } from "../network/transit-props-of";
import type { PalisadeStack } from "../palisade-stack";
import { network } from "./network";
import { transitRouting } from "./transit-routing";

/** By which routes a network reaches the Transit Gateway of another account. */
export const spokeRoutes: Concern = {
  name: "spoke-routes",
  summary:
    "The routes of a network to the Transit Gateway of another account: AWS takes them once that account has accepted the attachment. Private subnets send there whatever is behind it, other subnets the ends of their flows alone.",
  places: (estate) =>
    Object.entries(estate.organization.networks)
      .filter(([, { account, transit }]) => {
        const { transitGateways } = estate.organization;
        const gateway = transit === undefined ? undefined : transitGateways[transit.gateway];
        // An attachment that is not known is not accepted.
        const waits = transit?.attachmentId === "pending";
        return gateway !== undefined && gateway.account !== account && !waits && estate.exists(account);
      })
      .map(([subject, { account, region }]) => ({ account, region, subject })),
  after: [
    { concern: network, of: "same-account-and-region" },
    { concern: transitRouting, of: "same-region" },
  ],
  connects: true,
  define,
};

function define(stack: PalisadeStack): void {
  const { estate, placement } = stack;
  const name = placement.subject ?? "";
  const network = estate.organization.networks[name];
  if (network?.transit === undefined) throw new Error(`the network ${name} is not attached`);
  new SpokeRoutes(stack, "Spoke", {
    name: `${estate.names.prefix}-${name}`,
    gateway: transitPropsOf(estate, network.account, network.transit),
    tiers: network.tiers,
    zones: [...zoneSlots(network.zones).keys()],
    flows: networkFlows(estate.organization, name),
  });
}
