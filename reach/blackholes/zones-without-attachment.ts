import type { FaultPlace } from "../faults/fault-place";
import type { NetworkIndex } from "../network-index";

/**
 * Routes to a Transit Gateway from zones in which its attachment has no subnet: what they send is dropped.
 *
 * Source: AWS Transit Gateways guide, "Amazon VPC attachments".
 */
export function zonesWithoutAttachment(index: NetworkIndex): FaultPlace[] {
  return index.model.vpcs.flatMap((vpc) =>
    vpc.subnets.flatMap((subnet) =>
      subnet.routes.routes.flatMap(({ target, stack, address }) => {
        const gateway = target.kind === "transit-gateway" ? target.id : undefined;
        const attachment = (index.attachmentsOf.get(vpc.id) ?? []).find(
          ({ id }) => gateway !== undefined && index.transitGatewayOf.get(id)?.id === gateway,
        );
        const zones = attachment?.subnets.map((id) => index.subnets.get(id)?.zone) ?? [subnet.zone];
        if (zones.includes(subnet.zone)) return [];
        const says = `attachment ${attachment?.name} has no subnet in ${subnet.zone}, from where ${subnet.name} routes to it`;
        return [{ stack, address, says }];
      }),
    ),
  );
}
