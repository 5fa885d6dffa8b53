import { nearest } from "../../core/nearest";
import { accountSettings } from "../account-settings";
import { ouPaths } from "../ou-paths";
import type { Finding, Rule } from "../rule";

/** What assignments and groups name is there: groups, permission sets, OUs, accounts, tags and people. */
export const accessIsAssignedToWhatExists: Rule = (organization, { unreadable }) => {
  const { accounts, identity } = organization;
  const { assignments, center, groups, people, permissionSets } = identity;
  const isRead = (section: string) => !unreadable.some((gone) => gone.startsWith(section));
  const named =
    (what: string, known: readonly string[], section: string) =>
    (path: (string | number)[], name: string): Finding[] => {
      if (known.includes(name) || !isRead(section)) return [];
      const near = nearest(name, known);
      return [
        {
          path,
          found: `there is no ${what} "${name}"`,
          allowed:
            known.length === 0
              ? `there is none under ${section}`
              : `those under ${section}: ${known.join(", ")}`,
          fix:
            near === undefined ? `name one of them, or add it under ${section}` : `did you mean "${near}"?`,
        },
      ];
    };
  const group = named("group", Object.keys(groups), "identity.groups");
  const set = named("permission set", Object.keys(permissionSets), "identity.permissionSets");
  const account = named("account", Object.keys(accounts), "accounts");
  const ou = named("OU", ["root", ...ouPaths(organization)], "organization.organizationalUnits");
  const person = named("person", Object.keys(people), "identity.people");
  const tagged = (tags: Readonly<Record<string, string>>) =>
    Object.entries(accounts).some(
      ([name, { role }]) =>
        role !== "management" &&
        Object.entries(tags).every(([key, value]) => accountSettings(organization, name).tags[key] === value),
    );
  return [
    ...assignments.flatMap((one, index): Finding[] => {
      const path = ["identity", "assignments", index];
      return [
        ...one.groups.flatMap((name, at) => group([...path, "groups", at], name)),
        ...one.permissionSets.flatMap((name, at) => set([...path, "permissionSets", at], name)),
        ...one.ous.flatMap((name, at) => ou([...path, "ous", at], name)),
        ...one.accounts.flatMap((name, at) => account([...path, "accounts", at], name)),
        ...(one.ous.length + one.accounts.length + Object.keys(one.tags).length === 0 ? [nowhere(path)] : []),
        ...(Object.keys(one.tags).length > 0 && isRead("accounts") && !tagged(one.tags)
          ? [untagged([...path, "tags"], one.tags)]
          : []),
      ];
    }),
    // Where an identity provider keeps membership, names need not be listed.
    ...(center?.groupsFrom === "scim"
      ? []
      : Object.entries(groups).flatMap(([name, { members }]) =>
          members.flatMap((member, at) => person(["identity", "groups", name, "members", at], member)),
        )),
  ];
};

function nowhere(path: (string | number)[]): Finding {
  return {
    path,
    found: "no ous, no accounts and no tags",
    allowed: "an assignment names the accounts where it holds",
    fix: "add ous, accounts or tags",
  };
}

function untagged(path: (string | number)[], tags: Readonly<Record<string, string>>): Finding {
  const wanted = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
  return {
    path,
    found: `no account has ${wanted.join(" and ")}`,
    allowed: "tags that an account of accounts has, of its own or of its OUs",
    fix: "correct the tags, or tag an account",
  };
}
