import { Names } from "../../core/names/names";
import { pipelineRoles } from "../pipeline-roles";
import { prefixOf } from "../prefix-of";
import type { Finding, Rule } from "../rule";
import { sameRole } from "../same-role";
import type { Organization } from "../schema/organization";

/**
 * Names that are made of several names differ: pipeline `a-b` with role `c` would be pipeline `a` with role `b-c`; and a group of
 * users is not that for emergencies.
 */
export const derivedRolesDiffer: Rule = (organization) => {
  const names = new Names({ prefix: prefixOf(organization) });
  const owners = new Map<string, string>();
  const { groups } = organization.identity.iam;
  const emergency = Object.keys(groups).find(
    (name) => names.identity.group(name) === names.identity.breakGlassGroup(),
  );
  return [
    ...pipelineRoles(organization).flatMap(({ pipeline, role, account, roleName }): Finding[] => {
      const key = `${account} ${roleName}`;
      const own = `${pipeline}.roles.${role}`;
      const other = owners.get(key);
      owners.set(key, own);
      return other === undefined
        ? []
        : [
            {
              path: ["identity", "pipelines", pipeline, "roles", role],
              found: `its role ${roleName} in ${account} is that of identity.pipelines.${other}`,
              allowed: "each role has a name of its own, made of those of its pipeline and itself",
              fix: "rename one of them",
            },
          ];
    }),
    ...emergencyRole(organization, names),
    ...(emergency === undefined
      ? []
      : [
          {
            path: ["identity", "iam", "groups", emergency],
            found: `its name would be ${names.identity.breakGlassGroup()}, that of the users for emergencies`,
            allowed: "groups of their own",
            fix: "choose another name",
          },
        ]),
  ];
};

/** The role for emergencies is made in every account: no other role there has its name. */
function emergencyRole(organization: Organization, names: Names): Finding[] {
  const { breakGlass, iam } = organization.identity;
  if (breakGlass === undefined) return [];
  const { trustedPrincipals, managementTrustedPrincipals } = organization.deployment;
  const made = [
    ...pipelineRoles(organization).map(({ roleName }) => roleName),
    ...Object.keys(iam.workloadRoles).map((name) => names.identity.workloadRole(name)),
    ...[...trustedPrincipals, ...managementTrustedPrincipals].map((arn) =>
      arn.slice(arn.lastIndexOf("/") + 1),
    ),
  ];
  const other = made.find((name) => sameRole(name, breakGlass.role));
  return other === undefined
    ? []
    : [
        {
          path: ["identity", "breakGlass", "role"],
          found: `${breakGlass.role} is the name of another role of this file`,
          allowed: "a name that no pipeline, workload or trusted role has: it is made in every account",
          fix: "choose another name",
        },
      ];
}
