import type { OrganizationalUnit } from "./organization-props";

/** Path of every unit, such as `Workloads/Prod`, parents before their children. */
export function unitPaths(units: readonly OrganizationalUnit[], parent?: string): string[] {
  return units.flatMap(({ name, children = [] }) => {
    const path = parent === undefined ? name : `${parent}/${name}`;
    return [path, ...unitPaths(children, path)];
  });
}
