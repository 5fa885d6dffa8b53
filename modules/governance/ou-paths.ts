import type { OrganizationalUnit } from "./organization-props";

/** Path of every OU, such as `Workloads/Prod`, parents before their children. */
export function ouPaths(ous: readonly OrganizationalUnit[], parent?: string): string[] {
  return ous.flatMap(({ name, children = [] }) => {
    const path = parent === undefined ? name : `${parent}/${name}`;
    return [path, ...ouPaths(children, path)];
  });
}
