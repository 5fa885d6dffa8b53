import { type AssignedAccess, assignedAccess } from "../../config/assigned-access";
import { loadOrganization } from "../../config/load-organization";
import type { Notify } from "../../config/notice";
import { type PersonAccess, peopleAccess } from "../../config/people-access";
import type { Organization } from "../../config/schema/organization";
import { PalisadeError } from "../../core/palisade-error";
import { accessByAccount } from "../access-by-account";
import { accessByPermissionSet } from "../access-by-permission-set";
import { accessByPerson } from "../access-by-person";
import { accountsInWords } from "../accounts-in-words";
import { type AccessNames, checkAccessNames } from "../check-access-names";
import { namesInWords } from "../names-in-words";
import type { CommandResult } from "../run";
import { today } from "../today";

export interface AccessOptions extends AccessNames {
  readonly config: string;
  /** @default "account", or "person" where one is asked for */
  readonly by?: "account" | "permission-set" | "person";
  readonly allowExpired?: boolean;
}

/** Says who may do what where through IAM Identity Center, from the organization file alone. */
export async function access(options: AccessOptions, notify: Notify): Promise<CommandResult> {
  const organization = await loadOrganization(options.config, today(), notify, options);
  checkIdentity(organization, options);
  checkAccessNames(organization, options);
  const all = assignedAccess(organization);
  const assignments = all.filter(isAskedFor(organization, options));
  const people = peopleAccess(organization, assignments).filter(
    ({ person }) => options.person === undefined || person === options.person,
  );
  const without = withoutAccess(organization, all);
  const table =
    assignments.length === 0
      ? nobody(options)
      : `${shown(organization, options, assignments, people)}\n\n${summary(assignments, people)}`;
  return {
    text: [table, ...(isNarrowed(options) ? [] : withoutInWords(organization, without))].join("\n"),
    data: { assignments, people, withoutAccess: without },
  };
}

function checkIdentity({ identity }: Organization, { config }: AccessOptions): void {
  if (identity.center !== undefined) return;
  throw new PalisadeError(
    [
      {
        where: config,
        found: "it describes no access of people",
        allowed: "",
        fix: "add identity with center, people, groups, permissionSets and assignments: docs/identity.md has an example",
      },
    ],
    "nothing was shown",
  );
}

function nobody({ account, group, person }: AccessOptions): string {
  const who = [person, group === undefined ? undefined : `the group ${group}`].filter(
    (one) => one !== undefined,
  );
  const said = who.length === 0 ? "Nobody has access" : `There is no access for ${who.join(" through ")}`;
  return `${said}${account === undefined ? "" : ` to ${account}`} by IAM Identity Center.`;
}

function isNarrowed({ account, group, person }: AccessOptions): boolean {
  return account !== undefined || group !== undefined || person !== undefined;
}

function isAskedFor(
  { identity }: Organization,
  { account, group, person }: AccessOptions,
): (one: AssignedAccess) => boolean {
  const own = Object.entries(identity.groups).filter(
    ([, { members }]) => person === undefined || members.includes(person),
  );
  const groups = new Set(own.map(([name]) => name));
  return (one) =>
    (account === undefined || one.account === account) &&
    (group === undefined || one.group === group) &&
    (person === undefined || groups.has(one.group));
}

function shown(
  organization: Organization,
  { by, account, group, person }: AccessOptions,
  assignments: readonly AssignedAccess[],
  people: readonly PersonAccess[],
): string {
  if ((by ?? (person === undefined ? "account" : "person")) === "person")
    return accessByPerson(organization, people);
  return by === "permission-set"
    ? accessByPermissionSet(organization, assignments)
    : accessByAccount(organization, assignments, account !== undefined || group !== undefined);
}

function summary(assignments: readonly AssignedAccess[], people: readonly PersonAccess[]): string {
  const persons = new Set(people.map(({ person }) => person)).size;
  const accounts = new Set(assignments.map(({ account }) => account)).size;
  return `People: ${persons}, accounts: ${accounts}, assignments: ${assignments.length}.`;
}

interface WithoutAccess {
  readonly accounts: readonly string[];
  readonly people: readonly string[];
}

function withoutAccess(organization: Organization, assignments: readonly AssignedAccess[]): WithoutAccess {
  const used = new Set(assignments.map(({ account }) => account));
  const groups = new Set(assignments.map(({ group }) => group));
  const members = new Set([...groups].flatMap((group) => organization.identity.groups[group]?.members ?? []));
  return {
    accounts: Object.entries(organization.accounts)
      .filter(([name, { status }]) => status !== "closed" && !used.has(name))
      .map(([name]) => name)
      .sort(),
    people: Object.keys(organization.identity.people)
      .filter((person) => !members.has(person))
      .sort(),
  };
}

function withoutInWords(organization: Organization, { accounts, people }: WithoutAccess): string[] {
  return [
    ...(accounts.length === 0
      ? []
      : [`Accounts where nobody has access: ${accountsInWords(organization, accounts)}.`]),
    ...(people.length === 0 ? [] : [`People without access: ${namesInWords(people)}.`]),
  ];
}
