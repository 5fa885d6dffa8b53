import { denyLastingCredentials } from "../core/deny-lasting-credentials";
import type { Granted } from "./granted";
import { grantedByPolicies } from "./granted-by-policies";
import { grantedBySet } from "./granted-by-set";
import type { Organization } from "./schema/organization";

/** Something that grants, with its path in the file. */
export interface Granting {
  readonly path: readonly string[];
  readonly granted: Granted;
}

/** Everything in the file that grants something by policies of its own. */
export function granting({ identity }: Organization): readonly Granting[] {
  const { iam, permissionSets, pipelines } = identity;
  return [
    ...Object.entries(permissionSets).map(([name, set]) => ({
      path: ["identity", "permissionSets", name],
      granted: grantedBySet(set),
    })),
    ...Object.entries(pipelines).flatMap(([name, { roles }]) =>
      Object.entries(roles).flatMap(([role, { access }]) =>
        typeof access === "string"
          ? []
          : [
              {
                path: ["identity", "pipelines", name, "roles", role, "access"],
                granted: grantedByPolicies(access, [denyLastingCredentials]),
              },
            ],
      ),
    ),
    ...(["workloadRoles", "groups", "rolesAnywhere"] as const).flatMap((section) =>
      Object.entries(iam[section]).map(([name, one]) => ({
        path: ["identity", "iam", section, name],
        granted: grantedByPolicies(one),
      })),
    ),
  ];
}
