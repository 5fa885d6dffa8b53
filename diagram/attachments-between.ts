import type { NetworkModel, TransitAttachment, TransitGateway } from "../reach/network-model";

/** Attachments through which a Transit Gateway sends what is meant for others: a route to them has a wider block than theirs. */
export function attachmentsBetween(model: NetworkModel, gateway: TransitGateway): TransitAttachment[] {
  const blocks = new Map(model.vpcs.map((vpc) => [vpc.id, vpc.blocks]));
  const routes = gateway.routeTables.flatMap((table) => table.routes);
  return gateway.attachments.filter(({ id, vpc }) => {
    if (vpc === undefined) return false;
    return routes.some(
      ({ target, block }) => target === id && !blocks.get(vpc)?.some((own) => own.contains(block)),
    );
  });
}
