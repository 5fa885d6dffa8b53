import type { Peering, Route, Vpc } from "./network-model";
import type { StackReader } from "./stack-reader";

/**
 * Reads the peerings of VPCs. A stack names the VPC of another account by its id, and the accepter names none: who uses a
 * peering is seen by whose routes lead to it, and who is behind it by where those lead.
 *
 * @param vpcs with their routes
 */
export function readPeerings(reader: StackReader, vpcs: readonly Vpc[]): Peering[] {
  const used = new Map<string, { readonly vpc: Vpc; readonly route: Route }[]>();
  for (const vpc of vpcs) {
    for (const route of vpc.routeTables.flatMap(({ routes }) => routes)) {
      if (route.target.kind !== "peering") continue;
      used.set(route.target.id, [...(used.get(route.target.id) ?? []), { vpc, route }]);
    }
  }
  const written = [
    ...reader.all("aws_vpc_peering_connection"),
    ...reader.all("aws_vpc_peering_connection_accepter"),
  ].map((part) => ({
    part,
    ends: [part.body["vpc_id"], part.body["peer_vpc_id"]].map((vpc) => reader.referred(part, vpc)?.id),
  }));
  const known = new Set(written.map(({ part }) => part.id));
  const others = [...used].flatMap(([id, [first]]) =>
    known.has(id) || first === undefined ? [] : [{ part: { ...first.route, id, name: id }, ends: [] }],
  );
  return [...written, ...others].map(({ part: { id, stack, address, name }, ends }): Peering => {
    const uses = used.get(id) ?? [];
    const [own = uses[0]?.vpc.id, other] = ends.filter((vpc) => vpcs.some((one) => one.id === vpc));
    const led = vpcs.find(
      (vpc) =>
        vpc.id !== own &&
        uses.some(({ route }) =>
          route.destinations.some((to) => vpc.blocks.some((block) => block.overlaps(to))),
        ),
    );
    return { id, stack, address, name, vpcs: [own, other ?? led?.id] };
  });
}
