import type { Organization } from "../config/schema/organization";
import type { Ou } from "../config/schema/ou";
import type { CurrentNames } from "../export/identity-problems";

/** What accounts and OUs that have an id are called now. */
export function currentNames({ accounts, organization }: Organization): CurrentNames {
  return {
    accounts: byId(Object.entries(accounts).map(([key, { id }]) => [id, key])),
    organizationalUnits: byId(below(organization?.organizationalUnits ?? {})),
  };
}

type Identified = readonly [id: string | undefined, name: string];

function byId(entries: readonly Identified[]): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.filter(([id]) => id !== undefined));
}

function below(ous: Readonly<Record<string, Ou>>, above = ""): Identified[] {
  return Object.entries(ous).flatMap(([name, { id, organizationalUnits }]): Identified[] => [
    [id, `${above}${name}`],
    ...below(organizationalUnits, `${above}${name}/`),
  ]);
}
