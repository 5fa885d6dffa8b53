/** What accounts and OUs were named before: name or path -> former ones, oldest first. */
export interface FormerNames {
  readonly accounts: ReadonlyMap<string, readonly string[]>;
  readonly ous: ReadonlyMap<string, readonly string[]>;
}

/**
 * The ids that a construct's path had under former names, oldest first. Ids name an account as a whole or at their end
 * (`shop`, `member-shop`). OUs are the ids below `Unit`, one for each level; elsewhere an id names one by its path with
 * hyphens, as a whole below `Guardrails` and at its end after `On-unit-`.
 */
export function formerConstructPaths(
  ids: readonly string[],
  former: FormerNames,
): readonly (readonly string[])[] {
  const choices = ids.map((id, index): readonly string[] => {
    const above = ids[index - 1];
    if (above === "Guardrails") return [...ofOu("", id, former), id];
    if (id.startsWith("On-unit-")) return [...ofOu("On-unit-", id, former), id];
    return [...ofAccount(id, former), id];
  });
  const unit = ids.indexOf("Unit");
  if (unit >= 0) return ofUnit(ids, unit, former);
  return choices
    .reduce<readonly (readonly string[])[]>(
      (paths, ways) => paths.flatMap((path) => ways.map((way) => [...path, way])),
      [[]],
    )
    .filter((path) => path.join("/") !== ids.join("/"));
}

function ofUnit(ids: readonly string[], unit: number, { ous }: FormerNames): readonly (readonly string[])[] {
  const end = ids.indexOf("Resource", unit);
  const path = ids.slice(unit + 1, end < 0 ? undefined : end).join("/");
  const rest = end < 0 ? [] : ids.slice(end);
  return (ous.get(path) ?? []).map((one) => [...ids.slice(0, unit + 1), ...one.split("/"), ...rest]);
}

function ofOu(prefix: string, id: string, { ous }: FormerNames): string[] {
  for (const [path, former] of ous) {
    if (id === `${prefix}${hyphened(path)}`) return former.map((one) => `${prefix}${hyphened(one)}`);
  }
  return [];
}

function ofAccount(id: string, { accounts }: FormerNames): string[] {
  for (const [name, former] of accounts) {
    if (id === name) return [...former];
    if (id.endsWith(`-${name}`)) return former.map((one) => `${id.slice(0, -name.length)}${one}`);
  }
  return [];
}

function hyphened(path: string): string {
  return path.replaceAll("/", "-");
}
