import { judged } from "../judged";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";
import { referencedAddress } from "../referenced-address";

const supportAccess = /:policy\/AWSSupportAccess$/;

/** In an incident somebody can talk to AWS, and needs no administrator for it. */
export const accountSupportReachable = {
  id: "account.support-reachable",
  promise: "A role that named roles may assume handles cases with AWS Support, and can do nothing else.",
  source: "CIS AWS Foundations 7.0 2.15; AWS Security Hub IAM.18",
  proof: (stack) =>
    judged(stack, "aws_iam_role_policy_attachment", (body) => {
      if (!supportAccess.test(String(body["policy_arn"]))) return undefined;
      const role = String(referencedAddress(body["role"])).split(".")[1] ?? "";
      const found = stack.resource?.["aws_iam_role"]?.[role];
      if (found === undefined) return "its role is not here";
      const principals = policyStatements(found["assume_role_policy"]).flatMap(({ Principal }) =>
        [(Principal as { AWS?: unknown } | undefined)?.AWS].flat(),
      );
      return principals.length > 0 && principals.every((arn) => /:role\//.test(String(arn)))
        ? undefined
        : "its role is trusted to more than named roles";
    }),
} as const satisfies Objective;
