import { isTargeted } from "../is-targeted";
import { pipelineRoles } from "../pipeline-roles";
import type { Finding, Rule } from "../rule";

/** Identity providers and service-linked roles that an account adopts are made by this file otherwise: an import needs a resource. */
export const adoptedIdentitiesAreMade: Rule = (organization) => {
  const roles = pipelineRoles(organization);
  const { serviceLinkedRoles } = organization.identity.iam;
  return Object.entries(organization.accounts).flatMap(([account, { adopted }]): Finding[] => {
    const path = ["accounts", account, "adopted"];
    const issuers = new Set(roles.filter((one) => one.account === account).map(({ token }) => token.issuer));
    const services = serviceLinkedRoles
      .filter((one) => isTargeted(organization, account, one))
      .map(({ service }) => service);
    return [
      ...adopted.identityProviders.flatMap((issuer, at) =>
        issuers.has(issuer)
          ? []
          : [
              {
                path: [...path, "identityProviders", at],
                found: `no pipeline has a role in ${account} by tokens of ${issuer}`,
                allowed:
                  issuers.size === 0
                    ? "issuers of pipelines with roles there"
                    : [...issuers].sort().join(", "),
                fix: "remove it: what is not named here is left alone",
              },
            ],
      ),
      ...adopted.serviceLinkedRoles.flatMap(({ service }, at) =>
        services.includes(service)
          ? []
          : [
              {
                path: [...path, "serviceLinkedRoles", at, "service"],
                found: `identity.iam.serviceLinkedRoles has none of ${service} for ${account}`,
                allowed: services.length === 0 ? "those that this file makes there" : services.join(", "),
                fix: "remove it: what is not named here is left alone",
              },
            ],
      ),
    ];
  });
};
