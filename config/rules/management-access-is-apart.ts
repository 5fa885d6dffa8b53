import { assignedAccess } from "../assigned-access";
import { identityAdministrator } from "../identity-administrator";
import type { Finding, Rule } from "../rule";

/**
 * A permission set that people have in the management account is theirs nowhere else, where another account administers
 * IAM Identity Center: AWS lets only the management account change such a set.
 *
 * Source: IAM Identity Center User Guide "Delegated administration".
 */
export const managementAccessIsApart: Rule = (organization) => {
  const { accounts, identity } = organization;
  const administrator = identityAdministrator(organization);
  const isManagement = (name: string) => accounts[name]?.role === "management";
  if (administrator === undefined || isManagement(administrator)) return [];
  const access = assignedAccess(organization);
  return Object.keys(identity.permissionSets).flatMap((name): Finding[] => {
    const places = access.filter(({ permissionSet }) => permissionSet === name).map(({ account }) => account);
    const elsewhere = places.find((account) => !isManagement(account));
    if (elsewhere === undefined || !places.some(isManagement)) return [];
    return [
      {
        path: ["identity", "permissionSets", name],
        found: `it is assigned in the management account and in ${elsewhere}`,
        allowed: `${administrator} administers IAM Identity Center, and AWS lets it change no set that the management account has`,
        fix: "make a permission set of its own for the management account",
      },
    ];
  });
};
