import type { Organization } from "./schema/organization";
import type { Ou } from "./schema/ou";
import type { OwnSettings } from "./schema/own-settings";

/** An OU or an account that says something itself, and what those around it say, from the top. */
export interface PlacedSettings {
  readonly path: readonly string[];
  readonly own: OwnSettings;
  readonly above: readonly OwnSettings[];
}

/** Every OU and every account with what it may say itself. */
export function settingsByPlace({ organization, accounts }: Organization): PlacedSettings[] {
  const byOu = new Map<string, readonly OwnSettings[]>();
  const visit = (
    ous: Readonly<Record<string, Ou>>,
    path: string[],
    prefix: string,
    above: readonly Ou[],
  ): PlacedSettings[] =>
    Object.entries(ous).flatMap(([name, ou]) => {
      const here = [...path, "organizationalUnits", name];
      byOu.set(`${prefix}${name}`, [...above, ou]);
      return [
        { path: here, own: ou, above },
        ...visit(ou.organizationalUnits, here, `${prefix}${name}/`, [...above, ou]),
      ];
    });
  const ous = visit(organization?.organizationalUnits ?? {}, ["organization"], "", []);
  return [
    ...ous,
    ...Object.entries(accounts).map(([name, account]) => ({
      path: ["accounts", name],
      own: account,
      above: byOu.get(account.ou ?? "") ?? [],
    })),
  ];
}
