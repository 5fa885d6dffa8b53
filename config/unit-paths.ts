import type { Organization } from "./schema/organization";
import type { Unit } from "./schema/unit";

/** Paths of all organizational units, parents before children, in the order of the file. */
export function unitPaths(organization: Organization): string[] {
  return below("", organization.organization?.units ?? {});
}

function below(prefix: string, units: Readonly<Record<string, Unit>>): string[] {
  return Object.entries(units).flatMap(([name, unit]) => [
    `${prefix}${name}`,
    ...below(`${prefix}${name}/`, unit.units),
  ]);
}
