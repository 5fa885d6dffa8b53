import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/** Roles that are trusted and, if they are no part of the organization, trusted in vain. */
export function outsidePrincipalNotices(organization: Organization, source: Source): Notice[] {
  const { accounts, deployment, supportPrincipals = [] } = organization;
  const ids = Object.values(accounts).map(({ id }) => id);
  // One that has no id yet may be meant.
  if (organization.organization === undefined || ids.includes(undefined)) return [];
  const lists = [
    [["deployment", "trustedPrincipals"], deployment.trustedPrincipals],
    [["deployment", "managementTrustedPrincipals"], deployment.managementTrustedPrincipals],
    [["supportPrincipals"], supportPrincipals],
  ] as const;
  return lists.flatMap(([path, arns]) =>
    arns.flatMap((arn, index): Notice[] =>
      ids.includes(arn.split(":")[4])
        ? []
        : [
            {
              where: source.where([...path, index]),
              message: `${arn} is in no account of this file; only if its account is in the organization all the same, its role is admitted`,
            },
          ],
    ),
  );
}
