import { Names } from "../../core/names/names";
import { deploymentRoles } from "../deployment-roles";
import { prefixOf } from "../prefix-of";
import type { Finding, Rule } from "../rule";
import { sameRole } from "../same-role";

/**
 * Who may assume the deployment role exists before it: IAM refuses a trust policy that names a role which does not, and a
 * role that Palisade makes would have to apply itself.
 *
 * Source: IAM User Guide "AWS JSON policy elements: Principal".
 */
export const trustedRolesExistBefore: Rule = (organization) => {
  const names = new Names({ prefix: prefixOf(organization) });
  const made = [
    ...deploymentRoles(organization).map(({ name }) => name),
    ...names.bootstrap.stateRoles,
    ...names.deployedRoles(),
  ];
  const { deployment } = organization;
  return (["trustedPrincipals", "managementTrustedPrincipals"] as const).flatMap((list) =>
    deployment[list].flatMap((arn, index): Finding[] => {
      const role = arn.slice(arn.lastIndexOf("/") + 1);
      const taken = made.find((other) => sameRole(other, role));
      if (taken === undefined) return [];
      return [
        {
          path: ["deployment", list, index],
          found: `${arn}, the role ${taken}`,
          allowed:
            "roles that exist before: Palisade makes that one, and IAM refuses to trust a role that is not there",
          fix: "name the role of a pipeline or of people",
        },
      ];
    }),
  );
};
