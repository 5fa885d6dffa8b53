import type { Organization } from "../config/schema/organization";

/** So many accounts or names are read at a glance. */
const shown = 4;

/**
 * Names of accounts for a reader: a few by name, more by the OUs all of whose accounts are among them.
 *
 * @param names sorted
 */
export function accountsInWords({ accounts }: Organization, names: readonly string[]): string {
  if (names.length <= shown) return names.join(", ");
  const open = Object.entries(accounts).filter(([, { status }]) => status !== "closed");
  const rest = new Set(names);
  const taken: string[] = [];
  const take = (words: string, members: readonly string[]) => {
    if (members.length < 2 || !members.every((name) => rest.has(name))) return;
    taken.push(`${words} (${members.length})`);
    for (const name of members) rest.delete(name);
  };
  const all = open.map(([name]) => name);
  const members = open.filter(([, { role }]) => role !== "management").map(([name]) => name);
  take("all accounts", all);
  take("all accounts but the management account", members);
  for (const path of ouPaths(open.map(([, { ou }]) => ou ?? ""))) {
    const inside = open.filter(([, { ou = "" }]) => ou === path || ou.startsWith(`${path}/`));
    take(
      `all of ${path}`,
      inside.map(([name]) => name),
    );
  }
  const left = [...rest];
  const more = left.length > shown ? [`and ${left.length - shown} more`] : [];
  return [...taken, ...left.slice(0, shown), ...more].join(", ");
}

/** Paths of the OUs that have accounts, and of those above, the higher ones first. */
function ouPaths(ous: readonly string[]): string[] {
  const paths = ous.flatMap((ou) => {
    const parts = ou.split("/");
    return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  });
  const depth = (path: string) => path.split("/").length;
  return [...new Set(paths)]
    .filter((path) => path !== "" && path !== "root")
    .sort((left, right) => depth(left) - depth(right) || (left < right ? -1 : 1));
}
