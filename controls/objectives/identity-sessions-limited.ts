import { judged } from "../judged";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";
import { referringTo } from "../referring-to";

/** What is taken from somebody ends with the session, and an inline policy is never all there is. */
export const identitySessionsLimited = {
  id: "identity.sessions-limited",
  promise:
    "Every permission set says how long a session lasts, twelve hours at most, and none allows everything on everything by a policy of its own.",
  source:
    'IAM Identity Center User Guide "Set session duration for AWS accounts"; AWS Security Hub IAM.1, IAM.21',
  proof: (stack) =>
    judged(stack, "aws_ssoadmin_permission_set", (body, address) => {
      const [, hours = "0"] = /^PT(\d+)H$/.exec(String(body["session_duration"])) ?? [];
      if (Number(hours) < 1 || Number(hours) > 12)
        return "a session lasts longer than twelve hours, or nobody says how long";
      const inline = referringTo(
        stack,
        "aws_ssoadmin_permission_set_inline_policy",
        "permission_set_arn",
        address,
      );
      const opens = inline
        .flatMap((one) => policyStatements(one["inline_policy"]))
        .some(
          ({ Effect, Action, NotAction, Resource }) =>
            Effect === "Allow" &&
            [Resource].flat().includes("*") &&
            ([Action].flat().some((action) => action === "*" || action === "*:*") || NotAction !== undefined),
        );
      return opens ? "its inline policy allows everything on everything" : undefined;
    }),
} as const satisfies Objective;
