import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/** That roles of member accounts administer the management account: whoever has such a member has the organization. */
export function managementPrincipalNotices(
  { accounts, deployment, organization }: Organization,
  source: Source,
): Notice[] {
  const [, management] = Object.entries(accounts).find(([, { role }]) => role === "management") ?? [];
  if (organization === undefined || management?.id === undefined) return [];
  const key =
    deployment.managementTrustedPrincipals.length > 0 ? "managementTrustedPrincipals" : "trustedPrincipals";
  return deployment[key].flatMap((arn, index): Notice[] =>
    arn.split(":")[4] === management.id
      ? []
      : [
          {
            where: source.where(["deployment", key, index]),
            message: `${arn} administers the management account, which no guardrail binds, so whoever administers its account can take the organization; name roles of the management account under deployment.managementTrustedPrincipals`,
          },
        ],
  );
}
