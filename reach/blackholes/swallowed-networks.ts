import type { FaultPlace } from "../faults/fault-place";
import type { NetworkIndex } from "../network-index";

/** Networks that are made known to a route table of a Transit Gateway, which drops what goes to them. */
export function swallowedNetworks({ model, attachments }: NetworkIndex): FaultPlace[] {
  return model.transitGateways.flatMap(({ name, routeTables }) =>
    routeTables.flatMap((table) => {
      const known = table.routes.filter(({ origin }) => origin === "propagated");
      return table.routes
        .filter(({ target }) => target === "blackhole")
        .flatMap(({ stack, address, block }) => {
          const swallowed = known.find((one) => one.block.contains(block));
          if (swallowed === undefined) return [];
          const whose = attachments.get(swallowed.target ?? "")?.name ?? "an attachment";
          const says = `Transit Gateway ${name}, route table ${table.name}: drops ${block} of ${whose}, which ${swallowed.address} makes known to it`;
          return [{ stack, address, says }];
        });
    }),
  );
}
