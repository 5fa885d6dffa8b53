import type { PersonAccess } from "../config/people-access";
import type { Organization } from "../config/schema/organization";
import { accountsInWords } from "./accounts-in-words";
import { table } from "./table";

/** What each person may do, and where: once, with a line for each permission set. */
export function accessByPerson(organization: Organization, people: readonly PersonAccess[]): string {
  const rows = people.map(({ person, permissionSet, accounts, groups }) => [
    person,
    permissionSet,
    accountsInWords(organization, accounts),
    groups.join(", "),
  ]);
  return table(["Person", "Permission set", "Accounts", "Through"], rows);
}
