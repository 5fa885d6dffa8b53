import { breakGlassStatements } from "../../core/break-glass-statements";
import { dependOn } from "../../modules/depend-on";
import { BreakGlassRole } from "../../modules/identity/break-glass-role";
import { UserGroups } from "../../modules/identity/user-groups";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import type { PalisadeStack } from "../palisade-stack";

/** Who gets in when nothing else works: users of the management account, and a role that they take in every account. */
export const breakGlass: Concern = {
  name: "break-glass",
  summary: (estate, { account }) =>
    account === estate.holder("management")
      ? `The users for emergencies (${said(estate).users}), who can do nothing but take the role ${said(estate).role} with MFA, and that role in this account.`
      : `The role for emergencies in this account, ${said(estate).role}, which ${said(estate).users} of the management account take with MFA.`,
  places: (estate) =>
    estate.organization.identity.breakGlass === undefined
      ? []
      : estate.accountNames.map((account) => ({
          account,
          region: estate.home,
          scope: "global",
          // IAM refuses to trust a user that is not there.
          precedes: (other) =>
            account === estate.holder("management") &&
            other.account !== account &&
            other.concern.name === breakGlass.name,
        })),
  after: [],
  applyRoleArn: (estate, name) => estate.accessRoleArn(name),
  firstApply: (estate, { account }) =>
    account === estate.holder("management")
      ? "Then give each user a password and a hardware key (FIDO2) by hand, kept in two places by two people, and do the drill that Palisade's documentation describes under Break-glass: an emergency is no time to find out."
      : "",
  define,
};

function said({ organization }: Estate): { readonly role: string; readonly users: string } {
  const { role, users } = organization.identity.breakGlass ?? { role: "", users: [] };
  return { role, users: users.join(", ") };
}

const takesOneRole =
  "In an emergency they take the one role that every account has for it, with a hardware key; each use raises an alarm.";

function define(stack: PalisadeStack): void {
  const { estate, placement } = stack;
  const { names } = estate;
  const { partition } = names;
  const { breakGlass } = estate.organization.identity;
  if (breakGlass === undefined) return;
  const management = estate.holder("management");
  const role = new BreakGlassRole(stack, "Role", {
    roleName: breakGlass.role,
    partition,
    userArns: breakGlass.users.map(
      (user) => `arn:${partition}:iam::${estate.account(management).id}:user/${user}`,
    ),
  });
  if (placement.account !== management) return;
  const { users } = new UserGroups(stack, "Users", {
    partition,
    // When the networks are down, they come from anywhere: the perimeter judges the user before the role is taken.
    tags: { [names.governance.perimeterTag("network")]: "true" },
    groups: {
      "break-glass": {
        groupName: names.identity.breakGlassGroup(),
        managedPolicies: [],
        users: breakGlass.users,
        statements: breakGlassStatements(names.roleArn("*", breakGlass.role), estate.organizationId),
        powers: [{ escalations: ["sts:AssumeRole"], reason: takesOneRole }],
      },
    },
  });
  dependOn(role.resource, [...users.values()]);
  for (const user of users.values()) {
    stack.addExceptions(user, ["An IAM user for emergencies, when IAM Identity Center cannot be reached."]);
  }
}
