import type { Problem } from "../core/problem";
import { type DenyingStatement, deniedBy } from "./denied-by";
import { requestersBoundBy } from "./requesters-bound-by";
import type { Organization } from "./schema/organization";

/** What may be needed in an emergency, one for each thing that can be broken. */
const needed = [
  "autoscaling:SuspendProcesses",
  "ec2:StopInstances",
  "iam:PutRolePolicy",
  "iam:UpdateAssumeRolePolicy",
  "kms:PutKeyPolicy",
  "lambda:PutFunctionConcurrency",
  "rds:StopDBInstance",
  "s3:PutBucketPolicy",
  "sts:AssumeRole",
] as const;

/**
 * Own service control policies that deny the role for emergencies what may be needed then. Where a condition on the request may
 * spare it, nothing is said.
 *
 * Source: AWS Well-Architected Framework SEC03-BP03 "Establish emergency access process".
 */
export function emergencyDenialProblems(organization: Organization): Problem[] {
  const { breakGlass } = organization.identity;
  if (breakGlass === undefined) return [];
  const { role } = breakGlass;
  return Object.entries(organization.guardrails.policies).flatMap(
    ([name, { family, file, document = {} }]) => {
      if (family !== "service-control") return [];
      const where =
        file === undefined ? `guardrails.policies.${name}` : `guardrails.policies.${name} (${file})`;
      const bound = requestersBoundBy(organization, name, role);
      const statements = [document.Statement].flat() as readonly DenyingStatement[];
      return statements.flatMap((statement, index): Problem[] => {
        const found = bound.flatMap(({ account, requester }) => {
          const { actions, perhaps } = deniedBy(statement, needed, requester);
          return perhaps || actions.length === 0 ? [] : [{ account, actions }];
        });
        const [first] = found;
        if (first === undefined) return [];
        return [
          {
            where: `${where} Statement[${index}]`,
            found: `it denies ${first.actions.join(", ")} to ${role}, the role for emergencies, in ${found.map(({ account }) => account).join(", ")}`,
            allowed: "own policies that leave it alone",
            fix: `exempt it: ArnNotLike on aws:PrincipalArn with arn:*:iam::*:role/${role}`,
          },
        ];
      });
    },
  );
}
