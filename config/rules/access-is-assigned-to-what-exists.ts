import type { Rule } from "../rule";
import { targetFindings } from "../target-findings";
import { unknownName } from "../unknown-name";

/** What assignments and groups name is there: groups, permission sets, OUs, accounts, tags and people. */
export const accessIsAssignedToWhatExists: Rule = (organization, { unreadable }) => {
  const { assignments, center, groups, people, permissionSets } = organization.identity;
  const names = (what: string, of: object, section: string) => ({
    what,
    known: Object.keys(of),
    section,
    unreadable,
  });
  const group = names("group", groups, "identity.groups");
  const set = names("permission set", permissionSets, "identity.permissionSets");
  const person = names("person", people, "identity.people");
  return [
    ...assignments.flatMap((one, index) => {
      const path = ["identity", "assignments", index];
      return [
        ...one.groups.flatMap((name, at) => unknownName(group, [...path, "groups", at], name)),
        ...one.permissionSets.flatMap((name, at) => unknownName(set, [...path, "permissionSets", at], name)),
        ...targetFindings(organization, path, one, unreadable),
      ];
    }),
    // Where an identity provider keeps membership, names need not be listed.
    ...(center?.groupsFrom === "scim"
      ? []
      : Object.entries(groups).flatMap(([name, { members }]) =>
          members.flatMap((member, at) =>
            unknownName(person, ["identity", "groups", name, "members", at], member),
          ),
        )),
  ];
};
