import { administeringPolicy } from "../administering-policy";
import { claims } from "../claims";
import { judged } from "../judged";
import type { Objective } from "../objective";
import { rolePolicies } from "../role-policies";
import { trustStatements } from "../trust-statements";

const id = "identity.workloads-scoped";

/** What is taken over with a workload is what the workload needed, and no more. */
export const identityWorkloadsScoped = {
  id,
  promise:
    "A workload's role is taken by one service or one service account, is no administrator, and allows nothing by everything on everything.",
  source:
    'AWS Well-Architected Framework SEC03-BP02 "Grant least privilege access"; AWS Security Hub IAM.1, IAM.21; CIS AWS Foundations 7.0 2.14, 2.16',
  proof: (stack) =>
    judged(stack, "aws_iam_role", (body, address) => {
      if (!claims(body, id)) return undefined;
      const principals = trustStatements(body.assume_role_policy).flatMap((one) => one.principals);
      const [first, ...others] = principals;
      if (first === undefined || others.length > 0) return "not one principal takes it";
      if (first.kind === "AWS") return `it is taken by ${first.principal}, which is no service`;
      const { statements, managed } = rolePolicies(stack, address);
      const administers = administeringPolicy(managed);
      if (administers !== undefined) return `${administers} administers`;
      return statements.some(
        ({ Effect, Action, NotAction, Resource }) =>
          Effect === "Allow" &&
          (NotAction !== undefined ||
            ([Action ?? []].flat().some((action) => action === "*" || action === "*:*") &&
              [Resource].flat().includes("*"))),
      )
        ? "a policy of its own allows everything on everything"
        : undefined;
    }),
} as const satisfies Objective;
