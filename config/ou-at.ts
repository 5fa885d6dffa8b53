import type { Organization } from "./schema/organization";
import type { Ou } from "./schema/ou";

/** The OU at a path, such as `Workloads/Prod`; undefined where there is none. */
export function ouAt({ organization }: Organization, path: string): Ou | undefined {
  let below: Readonly<Record<string, Ou>> = organization?.organizationalUnits ?? {};
  let found: Ou | undefined;
  for (const name of path.split("/")) {
    found = below[name];
    below = found?.organizationalUnits ?? {};
  }
  return found;
}
