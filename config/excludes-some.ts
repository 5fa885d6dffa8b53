import type { Organization } from "./schema/organization";

/** Whether an entry of `capabilities.exclude` excludes its capability for some accounts only. */
export function excludesSome(exclusion: Organization["capabilities"]["exclude"][number]): boolean {
  return exclusion.accounts !== undefined || exclusion.organizationalUnits !== undefined;
}
