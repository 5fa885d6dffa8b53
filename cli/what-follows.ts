import { expiringExceptions } from "../config/expiring-exceptions";
import type { Organization } from "../config/schema/organization";
import { daysBetween } from "../core/days-between";
import { Estate } from "../stacks/estate";
import { placements } from "../stacks/placements";

/** What a reader of an organization file wants to know before the export. */
export interface WhatFollows {
  /** Names of accounts without an id, which the organization's stack creates. */
  readonly accountsToCreate: readonly string[];
  /** Names of networks that get no stack yet, since their account does not exist. */
  readonly networksLeftOut: readonly string[];
  /** Names of web ACLs that get no stack yet, for the same reason. */
  readonly webAclsLeftOut: readonly string[];
  /** Roles and backup vaults that backup policies name in every account they cover, and that no stack makes. */
  readonly neededForBackup: readonly string[];
  /** Every exception of the file, the first to expire first. */
  readonly expiries: readonly {
    /** Path of its `expires`, with dots. */
    readonly path: string;
    readonly from: string;
    readonly expires: string;
    /** Whole days from today; 0 or less if it has expired. */
    readonly days: number;
  }[];
  readonly waves: readonly {
    readonly wave: number;
    readonly stacks: number;
    readonly concerns: readonly string[];
  }[];
}

/**
 * What follows from an organization file.
 *
 * @param today YYYY-MM-DD
 */
export function whatFollows(organization: Organization, today: string): WhatFollows {
  const estate = new Estate(organization);
  const table = placements(estate);
  const placed = (concern: string) =>
    new Set(table.filter((one) => one.concern === concern).map(({ subject }) => subject));
  const leftOut = (names: object, concern: string) => {
    const there = placed(concern);
    return Object.keys(names).filter((name) => !there.has(name));
  };
  const waves = [...new Set(table.map(({ wave }) => wave))].map((wave) => {
    const stacks = table.filter((one) => one.wave === wave);
    return {
      wave,
      stacks: stacks.length,
      concerns: [...new Set(stacks.map(({ concern }) => concern))].sort(),
    };
  });
  const expiries = expiringExceptions(organization)
    .map(({ path, from, expires }) => ({
      path: path.join("."),
      from,
      expires,
      days: daysBetween(today, expires),
    }))
    .sort((one, other) => one.days - other.days);
  return {
    accountsToCreate: estate.accountsToCreate,
    networksLeftOut: leftOut(organization.networks, "network"),
    webAclsLeftOut: leftOut(organization.web, "web"),
    neededForBackup: neededForBackup(organization),
    expiries,
    waves,
  };
}

function neededForBackup({ policies, regions: { enabled } }: Organization): string[] {
  const needed = Object.values(policies.backup ?? {}).flatMap(({ role, vault, regions = enabled }) => [
    `role ${role}`,
    ...regions.map((region) => `vault ${vault} in ${region}`),
  ]);
  return [...new Set(needed)].sort();
}
