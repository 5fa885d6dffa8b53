import { formerNames } from "../former-names";
import type { Finding, Rule } from "../rule";
import type { Ou } from "../schema/ou";

type Named = Readonly<Record<string, { readonly renamedFrom?: string | readonly string[] | undefined }>>;

/**
 * A former name is nobody's now, and was one thing's only: what Terraform knows under it can be moved to one address.
 */
export const renamedFromIsFormer: Rule = ({ accounts, organization }) => [
  ...siblings(["accounts"], accounts),
  ...below(["organization", "organizationalUnits"], organization?.organizationalUnits ?? {}),
];

function below(path: readonly string[], ous: Readonly<Record<string, Ou>>): Finding[] {
  return [
    ...siblings(path, ous),
    ...Object.entries(ous).flatMap(([name, ou]) =>
      below([...path, name, "organizationalUnits"], ou.organizationalUnits),
    ),
  ];
}

function siblings(path: readonly string[], named: Named): Finding[] {
  const owners = new Map<string, string>();
  return Object.entries(named).flatMap(([name, entry]) =>
    formerNames(entry).flatMap((former, index): Finding[] => {
      const owner = owners.get(former);
      owners.set(former, name);
      const found =
        former === name
          ? `"${former}", which is its name now`
          : Object.hasOwn(named, former)
            ? `"${former}", which is the name of another`
            : owner !== undefined
              ? `"${former}", which ${owner === name ? "is listed twice" : `${owner} was renamed from as well`}`
              : undefined;
      if (found === undefined) return [];
      const place = [...path, name, "renamedFrom"];
      return [
        {
          path: Array.isArray(entry.renamedFrom) ? [...place, index] : place,
          found,
          allowed: "names that it had before and nothing beside it has now or had before",
          fix: "correct or remove it; names are exchanged by way of a third name, applied in between",
        },
      ];
    }),
  );
}
