import { assignedAccess } from "../../config/assigned-access";
import { identityAdministrator } from "../../config/identity-administrator";
import { AccountAccess } from "../../modules/identity/account-access";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import { accessOf } from "../identity/access-of";
import { identityCenter } from "../identity/identity-center";
import { identityRegion } from "../identity/identity-region";
import { directory } from "./directory";
import { iam } from "./iam";
import { permissionSets } from "./permission-sets";

/** Who may do what in one account: AWS gives and takes some twenty assignments a minute, so each account is apart. */
export const access: Concern = {
  name: "access",
  summary: (estate, { subject = "" }) =>
    `Who may do what in the account ${subject}, through IAM Identity Center: ${said(estate, subject)}.`,
  places: (estate) => {
    const region = identityRegion(estate);
    const administrator = identityAdministrator(estate.organization);
    if (region === undefined || administrator === undefined) return [];
    const accounts = new Set(assignedAccess(estate.organization).map(({ account }) => account));
    return [...accounts]
      .filter((account) => estate.exists(account))
      .map((account) => ({
        account: estate.account(account).role === "management" ? account : administrator,
        region,
        subject: estate.firstName(account),
      }));
  },
  after: [
    { concern: directory, of: "all" },
    { concern: iam, of: "all" },
    { concern: permissionSets, of: "all" },
  ],
  firstApply: (estate) =>
    `Permission sets are looked up by name, and so are groups${isByScim(estate) ? ", which the identity provider must have sent" : ""}: plan this after both are there. Apply it with \`-parallelism=2\`: AWS takes some twenty assignments a minute, and refuses more for a while.`,
  define: (stack) => {
    const { estate, placement } = stack;
    const { instanceArn, identityStoreId } = identityCenter(estate);
    const { groups } = estate.organization.identity;
    const given = accessOf(estate, placement.subject ?? "");
    const account = given[0]?.account ?? "";
    stack.retryMore();
    new AccountAccess(stack, "Access", {
      instanceArn,
      identityStoreId,
      accountId: estate.account(account).id,
      assignments: given.map(({ group, permissionSet }) => {
        const groupId = groups[group]?.id;
        return { group, permissionSet, ...(groupId !== undefined && { groupId }) };
      }),
    });
  },
};

function isByScim({ organization }: Estate): boolean {
  return organization.identity.center?.groupsFrom === "scim";
}

/** Permission sets, each with the groups that have it. */
function said(estate: Estate, subject: string): string {
  const groups = new Map<string, string[]>();
  for (const { permissionSet, group } of accessOf(estate, subject)) {
    groups.set(permissionSet, [...(groups.get(permissionSet) ?? []), group]);
  }
  return [...groups].map(([name, of]) => `${name} for ${of.join(", ")}`).join("; ");
}
