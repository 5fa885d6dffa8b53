import { claims } from "../claims";
import { judged } from "../judged";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";

const id = "identity.boundary-travels";

/** What has a ceiling makes nothing that has none. */
export const identityBoundaryTravels = {
  id,
  promise:
    "Within the permissions boundary, roles are made and widened only with the same boundary, and nobody changes it or takes it off.",
  source:
    'IAM User Guide "Delegate responsibility to others by using permissions boundaries"; NIST SP 800-53 Rev. 5 AC-6(10)',
  proof: (stack) =>
    judged(stack, "aws_iam_policy", (body) => {
      if (!claims(body, id)) return undefined;
      const statements = policyStatements(body.policy);
      const widening = ["iam:AttachRolePolicy", "iam:CreateRole", "iam:PutRolePolicy"];
      const unbound = statements.find(
        ({ Effect, Action, NotAction, Condition }) =>
          Effect === "Allow" &&
          (NotAction !== undefined ||
            [Action ?? []]
              .flat()
              .some((action) => widening.includes(action) || /^(\*|iam:\*)/.test(action))) &&
          Condition?.["StringEquals"]?.["iam:PermissionsBoundary"] === undefined,
      );
      if (unbound !== undefined) return "it lets roles be made without a boundary";
      // On everything, or on the boundary itself: a denial on some roles leaves the others open.
      const denied = statements
        .filter(
          ({ Effect, Resource }) =>
            Effect === "Deny" &&
            [Resource].flat().some((one) => one === "*" || one?.endsWith(`:policy/${String(body.name)}`)),
        )
        .flatMap(({ Action }) => [Action ?? []].flat());
      const open = [
        "iam:CreatePolicyVersion",
        "iam:DeleteRolePermissionsBoundary",
        "iam:DeleteUserPermissionsBoundary",
        "iam:SetDefaultPolicyVersion",
      ].find((action) => !denied.includes(action));
      return open === undefined ? undefined : `nothing denies ${open}`;
    }),
} as const satisfies Objective;
