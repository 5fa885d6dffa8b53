import { administeringPolicy } from "../administering-policy";
import { claims } from "../claims";
import { judged } from "../judged";
import type { Objective } from "../objective";
import { rolePolicies } from "../role-policies";
import { trustStatements } from "../trust-statements";

const id = "identity.vendors-named";

/** A vendor has many customers: the external id is what keeps one from looking into another's account. */
export const identityVendorsNamed = {
  id,
  promise:
    "A vendor takes its role by an external id of this organization alone, looks at how things are set up, and reads no data that is not named.",
  source:
    'IAM User Guide "Access to AWS accounts owned by third parties"; AWS Well-Architected Framework SEC03-BP09',
  proof: (stack) =>
    judged(stack, "aws_iam_role", (body, address) => {
      if (!claims(body, id)) return undefined;
      const trust = trustStatements(body.assume_role_policy);
      if (trust.length === 0) return "its trust policy names nobody";
      for (const { statement, principals } of trust) {
        const other = principals.find(
          ({ kind, principal }) => kind !== "AWS" || !/^arn:aws[a-z-]*:iam::\d{12}:[^*?]+$/.test(principal),
        );
        if (other !== undefined)
          return `its trust policy admits ${other.principal}, which is no named vendor`;
        if (statement.Condition?.["StringEquals"]?.["sts:ExternalId"] === undefined)
          return "it asks for no external id";
      }
      const { statements, managed } = rolePolicies(stack, address);
      const administers = administeringPolicy(managed);
      if (administers !== undefined) return `${administers} administers`;
      const closed = statements
        .filter(({ Effect }) => Effect === "Deny")
        .flatMap(({ Action }) => [Action ?? []].flat());
      const open = ["kms:Decrypt", "s3:GetObject", "secretsmanager:GetSecretValue", "ssm:GetParameter"].find(
        (action) => !closed.includes(action),
      );
      if (open !== undefined) return `nothing denies it ${open}`;
      return statements.some(
        ({ Effect, Action, NotAction }) =>
          Effect === "Allow" &&
          (NotAction !== undefined || [Action ?? []].flat().some((action) => action.includes("*"))),
      )
        ? "a policy of its own allows actions by patterns"
        : undefined;
    }),
} as const satisfies Objective;
