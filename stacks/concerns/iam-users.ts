import { grantedByPolicies } from "../../config/granted-by-policies";
import type { PolicyStatement } from "../../core/policy-document";
import { UserGroups } from "../../modules/identity/user-groups";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import { writtenPermissions } from "../identity/written-permissions";
import type { PalisadeStack } from "../palisade-stack";

/** IAM users that an account has as an exception. */
export const iamUsers: Concern = {
  name: "iam-users",
  summary: (estate, { account }) =>
    `IAM users, each an exception with a reason and a last day, and the groups that say what they may do: ${usersOf(
      estate,
      account,
    )
      .map(([name, { groups, expires }]) => `${name} in ${groups.join(", ")}, until ${expires}`)
      .join("; ")}. Without MFA they can do nothing but set it up.`,
  places: (estate) =>
    estate.accountNames
      .filter((account) => usersOf(estate, account).length > 0)
      .map((account) => ({ account, region: estate.home, scope: "global" })),
  after: [],
  applyRoleArn: (estate, name) => estate.accessRoleArn(name),
  firstApply: () =>
    "Users have neither password nor key: set them by hand, through the access role, since Terraform would keep them in its state.",
  define,
};

function usersOf({ organization }: Estate, account: string) {
  return Object.entries(organization.identity.iam.users).filter(([, user]) => user.account === account);
}

function define(stack: PalisadeStack): void {
  const { estate, placement } = stack;
  const { names } = estate;
  const users = usersOf(estate, placement.account);
  const groups = Object.entries(estate.organization.identity.iam.groups).flatMap(([name, written]) => {
    const inside = users.filter(([, user]) => user.groups.includes(name));
    if (inside.length === 0) return [];
    const permissions = writtenPermissions(estate, placement.account, grantedByPolicies(written));
    return [
      [
        name,
        {
          ...permissions,
          statements: [...(permissions.statements ?? []), ...endsOf(inside)],
          groupName: names.identity.group(name),
          users: inside.map(([user]) => user),
        },
      ],
    ] as const;
  });
  const made = new UserGroups(stack, "Users", {
    partition: names.partition,
    removal: "complete",
    groups: Object.fromEntries(groups),
  });
  for (const [name, { reason, expires }] of users) {
    const user = made.users.get(name);
    if (user !== undefined) stack.addExceptions(user, [`An IAM user until ${expires}: ${reason}`]);
  }
}

/** What ends a user's access on its last day, whether or not somebody applies this again. */
function endsOf(users: ReturnType<typeof usersOf>): PolicyStatement[] {
  const days = [...new Set(users.map(([, { expires }]) => expires))].sort();
  return days.map((day) => ({
    sid: `DenyAfter${day.replaceAll("-", "")}`,
    reason: `The exception ends on ${day}.`,
    effect: "Deny",
    actions: ["*"],
    resources: ["*"],
    conditions: {
      DateGreaterThan: { "aws:CurrentTime": `${day}T23:59:59Z` },
      StringEquals: {
        "aws:username": users
          .filter(([, { expires }]) => expires === day)
          .map(([name]) => name)
          .sort(),
      },
    },
  }));
}
