import { formerNames } from "./former-names";
import type { Organization } from "./schema/organization";
import type { Ou } from "./schema/ou";

/**
 * Path of an OU -> the paths that it had before, oldest first: with every name that it and the OUs above it had. Only
 * OUs of which one was renamed.
 */
export function formerOuPaths(organization: Organization): ReadonlyMap<string, readonly string[]> {
  const paths = below("", [], organization.organization?.organizationalUnits ?? {});
  return new Map(paths.filter(([, former]) => former.length > 0));
}

type Paths = readonly [path: string, former: readonly string[]];

function below(above: string, formerAbove: readonly string[], ous: Readonly<Record<string, Ou>>): Paths[] {
  return Object.entries(ous).flatMap(([name, ou]): Paths[] => {
    const path = `${above}${name}`;
    const names = [...formerNames(ou), name];
    const former = [...formerAbove, above]
      .flatMap((parent) => names.map((one) => `${parent}${one}`))
      .filter((one) => one !== path);
    return [
      [path, former],
      ...below(
        `${path}/`,
        former.map((one) => `${one}/`),
        ou.organizationalUnits,
      ),
    ];
  });
}
