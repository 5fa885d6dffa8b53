import type { Organization } from "../../config/schema/organization";
import type { Ou } from "../../config/schema/ou";
import type { KnownUnit } from "../../modules/governance/unit-lookup";

/** Every OU by its path, with its name at AWS, and its id where the file has it. */
export function knownUnits({ organization }: Organization): Record<string, KnownUnit> {
  return Object.fromEntries(below("", organization?.organizationalUnits ?? {}));
}

function below(prefix: string, ous: Readonly<Record<string, Ou>>): [string, KnownUnit][] {
  return Object.entries(ous).flatMap(([key, ou]): [string, KnownUnit][] => [
    [`${prefix}${key}`, { name: ou.name ?? key, ...(ou.id !== undefined && { id: ou.id }) }],
    ...below(`${prefix}${key}/`, ou.organizationalUnits),
  ]);
}
