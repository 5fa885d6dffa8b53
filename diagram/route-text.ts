import type { RoutePicture, VpcPicture } from "./vpc-picture";

/**
 * A route in words: `0.0.0.0/0 → NAT gateway`.
 *
 * @param zone where it is read; the zone of the target is said where it is another one
 */
export function routeText({ targets }: VpcPicture, route: RoutePicture, zone?: string): string {
  const target = targets.find(({ id }) => id === route.target);
  const where = target?.zone === undefined || target.zone === zone ? "" : ` in ${target.zone}`;
  return `${route.destinations.join(", ")} → ${target?.label ?? route.target}${where}`;
}
