import { accountSettings } from "./account-settings";
import { ouPaths } from "./ou-paths";
import type { Finding } from "./rule";
import type { Organization } from "./schema/organization";
import type { Targets } from "./targets";
import { unknownName } from "./unknown-name";

/** What is wrong with the accounts, OUs and tags that something is for. */
export function targetFindings(
  organization: Organization,
  path: readonly (string | number)[],
  { accounts, ous, tags }: Targets,
  unreadable: readonly string[],
): Finding[] {
  const account = {
    what: "account",
    known: Object.keys(organization.accounts),
    section: "accounts",
    unreadable,
  };
  const ou = {
    what: "OU",
    known: ["root", ...ouPaths(organization)],
    section: "organization.organizationalUnits",
    unreadable,
  };
  const isTagged = Object.entries(organization.accounts).some(
    ([name, { role }]) =>
      role !== "management" &&
      Object.entries(tags).every(([key, value]) => accountSettings(organization, name).tags[key] === value),
  );
  return [
    ...ous.flatMap((name, at) => unknownName(ou, [...path, "ous", at], name)),
    ...accounts.flatMap((name, at) => unknownName(account, [...path, "accounts", at], name)),
    ...(ous.length + accounts.length + Object.keys(tags).length === 0 ? [nowhere(path)] : []),
    // Accounts have tags of their OUs, too.
    ...(Object.keys(tags).length > 0 &&
    !unreadable.some((gone) => /^(accounts|organization)\b/.test(gone)) &&
    !isTagged
      ? [untagged([...path, "tags"], tags)]
      : []),
  ];
}

function nowhere(path: readonly (string | number)[]): Finding {
  return {
    path,
    found: "no ous, no accounts and no tags",
    allowed: "the accounts that it is for",
    fix: "add ous, accounts or tags",
  };
}

function untagged(path: readonly (string | number)[], tags: Readonly<Record<string, string>>): Finding {
  const wanted = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
  return {
    path,
    found: `no account has ${wanted.join(" and ")}`,
    allowed: "tags that an account of accounts has, of its own or of its OUs",
    fix: "correct the tags, or tag an account",
  };
}
