import { Names } from "../../core/names/names";
import { deploymentRoles } from "../deployment-roles";
import { prefixOf } from "../prefix-of";
import type { Finding, Rule } from "../rule";
import { sameRole } from "../same-role";

/**
 * The access role of an account exists before Terraform works there and is assumed by the management account: it is none
 * of the roles that Palisade makes, and none that only IAM Identity Center hands out. The management account has none.
 */
export const accessRolesAreUsable: Rule = (organization) => {
  const names = new Names({ prefix: prefixOf(organization) });
  const made = [
    ...deploymentRoles(organization).map(({ name }) => name),
    ...names.bootstrap.stateRoles,
    ...names.deployedRoles(),
  ];
  const usual: Finding[] = organization.deployment.accessRole.startsWith("AWSReservedSSO_")
    ? [ofIdentityCenter(["deployment", "accessRole"], organization.deployment.accessRole)]
    : [];
  const own = Object.entries(organization.accounts).flatMap(([name, { accessRole, role }]): Finding[] => {
    if (accessRole === undefined) return [];
    const path = ["accounts", name, "accessRole"];
    if (role === "management") {
      return [
        {
          path,
          found: `found ${accessRole} on the management account`,
          allowed:
            "member accounts have an access role; the management account's bootstrap is applied by whoever runs Terraform there",
          fix: "remove the line",
        },
      ];
    }
    if (accessRole.startsWith("AWSReservedSSO_")) return [ofIdentityCenter(path, accessRole)];
    const taken = made.find((other) => sameRole(other, accessRole));
    if (taken === undefined) return [];
    return [
      {
        path,
        found: `found ${accessRole}, the name of the role ${taken}`,
        allowed: "Palisade creates that role, through the access role",
        fix: "name a role that exists in the account already",
      },
    ];
  });
  return [...usual, ...own];
};

function ofIdentityCenter(path: Finding["path"], role: string): Finding {
  return {
    path,
    found: `found ${role}, a role of IAM Identity Center`,
    allowed:
      "a role that the management account may assume; IAM Identity Center lets nobody assume its roles",
    fix: "name another role, or create OrganizationAccountAccessRole in the account",
  };
}
