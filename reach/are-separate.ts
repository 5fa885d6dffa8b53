import type { NetworkIntent } from "./faults/fault-question";
import type { NetworkIndex } from "./network-index";
import type { TransitAttachment, Vpc } from "./network-model";

/**
 * Whether two VPCs may not exchange packets. Where nobody says, a route that drops packets between their route tables
 * does: one in either direction, to any network there.
 */
export function areSeparate(index: NetworkIndex, intent: NetworkIntent, one: Vpc, other: Vpc): boolean {
  const said = intent.mayMeet?.(one, other);
  if (said !== undefined) return !said;
  const tables = (vpc: Vpc) => attachmentsOf(index, vpc).map(({ routeTable = "" }) => routeTable);
  return tables(one).some((table) =>
    tables(other).some(
      (further) => table !== further && (drops(index, table, further) || drops(index, further, table)),
    ),
  );
}

/** Whether a route table of a Transit Gateway drops what goes to a network of another. */
function drops(index: NetworkIndex, table: string, other: string): boolean {
  const gateway = index.model.transitGateways.find(({ routeTables }) =>
    routeTables.some(({ id }) => id === other),
  );
  const blocks = (gateway?.attachments ?? [])
    .filter(({ routeTable }) => routeTable === other)
    .flatMap(({ vpc = "" }) => index.vpcs.get(vpc)?.blocks ?? []);
  const routes = index.transitRouteTables.get(table)?.routes ?? [];
  return routes.some(
    ({ target, block }) => target === "blackhole" && blocks.some((own) => own.overlaps(block)),
  );
}

function attachmentsOf(index: NetworkIndex, { id }: Vpc): readonly TransitAttachment[] {
  return index.attachmentsOf.get(id) ?? [];
}
