import type { Organization } from "./schema/organization";
import type { Ou } from "./schema/ou";

/** Paths of all organizational units, parents before children, in the order of the file. */
export function ouPaths(organization: Organization): string[] {
  return below("", organization.organization?.organizationalUnits ?? {});
}

function below(prefix: string, ous: Readonly<Record<string, Ou>>): string[] {
  return Object.entries(ous).flatMap(([name, ou]) => [
    `${prefix}${name}`,
    ...below(`${prefix}${name}/`, ou.organizationalUnits),
  ]);
}
