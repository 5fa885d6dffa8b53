import type { FaultPlace } from "../faults/fault-place";
import type { NetworkIndex } from "../network-index";

/** Attachments that no route table of the Transit Gateway serves, and routes there to attachments that are not there. */
export function lostAttachments({ model }: NetworkIndex): FaultPlace[] {
  return model.transitGateways.flatMap(({ name, attachments, routeTables }) => [
    ...attachments
      .filter(({ vpc, routeTable }) => vpc !== undefined && routeTable === undefined)
      .map((attachment) => ({
        stack: attachment.stack,
        address: attachment.address,
        says: `attachment ${attachment.name} has no route table of Transit Gateway ${name}, which drops what it sends`,
      })),
    ...routeTables.flatMap((table) =>
      table.routes
        .filter(({ isMissing }) => isMissing)
        .map(({ stack, address, block }) => ({
          stack,
          address,
          says: `Transit Gateway ${name}, route table ${table.name}: ${block} to an attachment that is not there`,
        })),
    ),
  ]);
}
