import { type EscalationPath, escalationPaths } from "./escalation-paths";
import type { GrantingStatement } from "./granting-statement";
import { grantsOpenly } from "./grants-openly";
import { matchesAction } from "./matches-action";

/** A way to more than was given, that policies of a principal leave open. */
export interface Escalation extends Pick<EscalationPath, "does" | "id"> {
  /** Those that allow it. */
  readonly statements: readonly GrantingStatement[];
}

/** Of whoever is allowed everything, nothing else needs to be said. */
const everything = { id: "*:*", does: "does everything" };

/**
 * Ways by which a principal, with all its identity policies together, gets more than it was given; sorted by their ids.
 *
 * A way is open where each of its actions is allowed, and the one that decides how far it reaches is allowed openly:
 * - on more than things by their names. What is named, such as the one role of `iam:PassRole`, was given on purpose. Names
 *   do not bound an action that writes permissions, such as `iam:PutRolePolicy`, since what it writes has no bounds;
 * - under no condition that bounds it: `iam:PermissionsBoundary`, `iam:PolicyARN` of policies that are no way themselves,
 *   `iam:PassedToService` of another service, tags of what it is done to, uses of a key by services of AWS;
 * - and no Deny takes it away: one without conditions on all that is allowed, or one unless such a condition holds.
 *
 * A permissions boundary of the principal is not considered: it may be taken away without a look at these policies.
 *
 * Sources: IAM User Guide "Policy evaluation logic", "Permissions boundaries for IAM entities"; Service Authorization
 * Reference, condition keys of IAM.
 */
export function policyEscalations(statements: readonly GrantingStatement[]): readonly Escalation[] {
  const allows = statements.filter(({ Effect }) => Effect === "Allow");
  const denies = statements.filter(({ Effect }) => Effect === "Deny");
  const all = allows.filter(isEverything);
  if (all.length > 0 && !denies.some((one) => isOnAll(one) && matchesAction(one, "*")))
    return [{ ...everything, statements: all }];
  return escalationPaths.flatMap(({ id, does, action, besides, passedTo }) => {
    const open = allows.filter((one) => grantsOpenly(one, denies, action, passedTo));
    if (open.length === 0) return [];
    const others = besides.map((actions) =>
      allows.filter((one) => actions.some((other) => grants(one, denies, other))),
    );
    if (others.some((granting) => granting.length === 0)) return [];
    return [{ id, does, statements: [...new Set([...open, ...others.flat()])] }];
  });
}

/** Whether an action is allowed on anything at all. */
function grants(allow: GrantingStatement, denies: readonly GrantingStatement[], action: string): boolean {
  return matchesAction(allow, action) && !denies.some((one) => isOnAll(one) && matchesAction(one, action));
}

function isEverything({ Action, Resource }: GrantingStatement): boolean {
  return [Action].flat().some((one) => one === "*" || one === "*:*") && [Resource].flat().includes("*");
}

function isOnAll({ Resource, Condition = {} }: GrantingStatement): boolean {
  return [Resource].flat().includes("*") && Object.keys(Condition).length === 0;
}
