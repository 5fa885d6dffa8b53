import { nearest } from "../../core/nearest";
import { partlyExcluded } from "../../core/partly-excluded";
import { excludedAccounts } from "../excluded-accounts";
import { excludesSome } from "../excludes-some";
import { ouPaths } from "../ou-paths";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";

type Place = Finding["path"];

/**
 * What is excluded for some OUs or accounts can be left out of some, and they are there. The account that administers
 * Macie or Detective has it itself.
 *
 * Sources: Amazon Macie User Guide "Integrating and configuring an organization in Macie"; Detective Administration Guide
 * "Designating a Detective administrator account".
 */
export const capabilityExclusionsReach: Rule = (organization, { unreadable }) =>
  organization.capabilities.exclude.flatMap((exclusion, index): Finding[] => {
    if (!excludesSome(exclusion)) return [];
    const path = ["capabilities", "exclude", index];
    const { capability, organizationalUnits = [], accounts = [] } = exclusion;
    if (!partlyExcluded.some((name) => name === capability)) {
      return [
        {
          path: [...path, "capability"],
          found: `${capability} is excluded for some accounts`,
          allowed: `it holds for all or for none; in part: ${partlyExcluded.join(", ")}`,
          fix: "remove organizationalUnits and accounts, or the entry",
        },
      ];
    }
    const whole = !unreadable.some((gone) => /^(accounts|organization)/.test(gone));
    if (!whole) return [];
    const unknown = [
      ...unknownNames([...path, "organizationalUnits"], organizationalUnits, "OU", ouPaths(organization)),
      ...unknownNames([...path, "accounts"], accounts, "account", Object.keys(organization.accounts)),
    ];
    return [...unknown, ...administrator(organization, path, index)];
  });

function unknownNames(
  path: Place,
  names: readonly string[],
  kind: string,
  known: readonly string[],
): Finding[] {
  return names.flatMap((name, index): Finding[] => {
    if (names.indexOf(name) !== index) {
      return [
        { path: [...path, index], found: `${name} is named twice`, allowed: "each once", fix: "remove one" },
      ];
    }
    if (known.includes(name)) return [];
    const near = nearest(name, known);
    return [
      {
        path: [...path, index],
        found: `there is no ${kind} "${name}"`,
        allowed: known.length > 0 ? `there are ${known.join(", ")}` : "there are none",
        fix: near === undefined ? "name one of them" : `did you mean "${near}"?`,
      },
    ];
  });
}

function administrator(organization: Organization, path: Place, index: number): Finding[] {
  const capability = organization.capabilities.exclude[index]?.capability;
  if (capability !== "macie" && capability !== "detective") return [];
  const excluded = excludedAccounts(organization, capability);
  return excluded
    .filter((name) => organization.accounts[name]?.role === "security")
    .map((name) => ({
      path,
      found: `${capability} is excluded for ${name}`,
      allowed: `${name} administers ${capability} for the others`,
      fix: `exclude the others by name, or ${capability} everywhere`,
    }));
}
