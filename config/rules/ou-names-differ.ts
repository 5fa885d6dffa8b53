import type { Finding, Rule } from "../rule";
import type { Ou } from "../schema/ou";

/**
 * OUs of one parent have different names at AWS, which refuses a second of the same name.
 *
 * Source: AWS Organizations API Reference "CreateOrganizationalUnit" (`DuplicateOrganizationalUnitException`).
 */
export const ouNamesDiffer: Rule = ({ organization }) =>
  below(["organization", "organizationalUnits"], organization?.organizationalUnits ?? {});

function below(path: readonly string[], ous: Readonly<Record<string, Ou>>): Finding[] {
  const owners = new Map<string, string>();
  return Object.entries(ous).flatMap(([key, { name = key, ...ou }]): Finding[] => {
    const owner = owners.get(name);
    owners.set(name, key);
    return [
      ...(owner === undefined
        ? []
        : [
            {
              path: [...path, key],
              found: `found "${name}", which is the name of ${owner} at AWS too`,
              allowed: "names that differ among the OUs of one parent",
              fix: "correct name of one of them",
            },
          ]),
      ...below([...path, key, "organizationalUnits"], ou.organizationalUnits),
    ];
  });
}
