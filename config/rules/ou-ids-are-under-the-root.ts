import type { Finding, Rule } from "../rule";
import type { Ou } from "../schema/ou";

/**
 * The id of an OU has that of its root in it: `r-ab12` has `ou-ab12-1a2b3c4d`. Another is in another organization.
 *
 * Source: AWS Organizations API Reference "OrganizationalUnit", `Id`.
 */
export const ouIdsAreUnderTheRoot: Rule = ({ organization }) => {
  const rootId = organization?.rootId;
  if (organization === undefined || rootId === undefined) return [];
  return below(["organization", "organizationalUnits"], organization.organizationalUnits, rootId);
};

function below(path: readonly string[], ous: Readonly<Record<string, Ou>>, rootId: string): Finding[] {
  const begin = `ou-${rootId.slice("r-".length)}-`;
  return Object.entries(ous).flatMap(([name, { id, organizationalUnits }]): Finding[] => {
    const here = [...path, name];
    const stray: Finding[] =
      id === undefined || id.startsWith(begin)
        ? []
        : [
            {
              path: [...here, "id"],
              found: `${id}, an OU under another root`,
              allowed: `ids that begin with ${begin}, since the root is ${rootId}`,
              fix: "correct the id, or organization.rootId",
            },
          ];
    return [...stray, ...below([...here, "organizationalUnits"], organizationalUnits, rootId)];
  });
}
