import { assignedAccess } from "../../config/assigned-access";
import { loadOrganization } from "../../config/load-organization";
import type { Notify } from "../../config/notice";
import { peopleAccess } from "../../config/people-access";
import type { Organization } from "../../config/schema/organization";
import { nearest } from "../../core/nearest";
import { UsageError } from "../../core/usage-error";
import { accessByAccount } from "../access-by-account";
import { accessByPerson } from "../access-by-person";
import type { CommandResult } from "../run";
import { today } from "../today";

export interface AccessOptions {
  readonly config: string;
  readonly by: "account" | "person";
  readonly account?: string;
  readonly person?: string;
  readonly allowExpired?: boolean;
}

/** Says who may do what where through IAM Identity Center, from the organization file alone. */
export async function access(options: AccessOptions, notify: Notify): Promise<CommandResult> {
  const organization = await loadOrganization(options.config, today(), notify, options);
  check(organization, options);
  const isShown = ({ account }: { readonly account: string }) =>
    options.account === undefined || account === options.account;
  const people = peopleAccess(organization).filter(
    (one) => isShown(one) && (options.person === undefined || one.person === options.person),
  );
  const assignments = assignedAccess(organization).filter(
    (one) =>
      isShown(one) &&
      (options.person === undefined ||
        organization.identity.groups[one.group]?.members.includes(options.person) === true),
  );
  const by = options.person === undefined ? options.by : "person";
  const table = by === "person" ? accessByPerson(people) : accessByAccount(organization, assignments);
  const persons = new Set(people.map(({ person }) => person)).size;
  const accounts = new Set(assignments.map(({ account }) => account)).size;
  const summary = `People: ${persons}, accounts: ${accounts}, assignments: ${assignments.length}.`;
  return {
    text:
      assignments.length === 0
        ? "Nobody has access through IAM Identity Center here."
        : `${table}\n\n${summary}`,
    data: { assignments, people },
  };
}

function check(
  { accounts, identity }: Organization,
  { account, person }: Pick<AccessOptions, "account" | "person">,
): void {
  const members = Object.values(identity.groups).flatMap((group) => group.members);
  const known = [...new Set([...Object.keys(identity.people), ...members])];
  const unknown = (option: string, found: string, names: readonly string[]) => {
    const near = nearest(found, names);
    return new UsageError(
      [
        {
          where: option,
          found: `there is no "${found}" in the file`,
          allowed: "a name that the file has",
          fix: near === undefined ? "correct the name" : `did you mean "${near}"?`,
        },
      ],
      "nothing was shown",
    );
  };
  if (account !== undefined && accounts[account] === undefined)
    throw unknown("--account", account, Object.keys(accounts));
  if (person !== undefined && !known.includes(person)) throw unknown("--person", person, known);
}
