import type { Organization } from "./schema/organization";

/** What the names of everything that is made begin with. */
export function prefixOf({ prefix, name }: Pick<Organization, "prefix" | "name">): string {
  return prefix ?? name;
}
