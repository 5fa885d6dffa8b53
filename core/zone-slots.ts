/**
 * The Availability Zones of a network: a list, where the position of a zone says which slot of the addresses it takes, or
 * each zone with its slot, counted from 1.
 */
export type Zones = readonly string[] | Readonly<Record<string, number>>;

/** How many slots there are: as many as any Region has zones. Source: AWS Global Infrastructure, US East (N. Virginia). */
const last = 6;

/** Zone -> slot, counted from 1, in the order of the slots. */
export function zoneSlots(zones: Zones): ReadonlyMap<string, number> {
  if (isList(zones)) return new Map(zones.map((zone, index) => [zone, index + 1]));
  return new Map(Object.entries(zones).sort(([, left], [, right]) => left - right));
}

/**
 * The slots with which the zones stay where they were: a zone that is new takes the first slot that no other has had.
 *
 * @param zones the zones that there shall be
 * @param before zone -> slot, as it was
 */
export function keptSlots(
  zones: readonly string[],
  before: ReadonlyMap<string, number>,
): Readonly<Record<string, number>> {
  const taken = new Set(before.values());
  return Object.fromEntries(
    zones.map((zone) => {
      const own = before.get(zone);
      if (own !== undefined) return [zone, own];
      const free =
        Array.from({ length: last }, (_, index) => index + 1).find((slot) => !taken.has(slot)) ?? last;
      taken.add(free);
      return [zone, free];
    }),
  );
}

function isList(zones: Zones): zones is readonly string[] {
  return Array.isArray(zones);
}
