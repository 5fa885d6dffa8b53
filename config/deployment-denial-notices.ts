import { deploymentActions } from "../facts/deployment-actions";
import { type DenyingStatement, deniedBy } from "./denied-by";
import { deploymentRoles } from "./deployment-roles";
import type { Notice } from "./notice";
import { requestersBoundBy } from "./requesters-bound-by";
import type { Organization } from "./schema/organization";
import { switchedOn } from "./switched-on";

/**
 * What is to be said of an organization's own service control policies that deny the deployment role what it needs to
 * apply the stacks of an account. A warning, not an error: a policy may be meant to, and what a request brings along
 * is not all known here.
 *
 * Source: AWS Organizations User Guide "Service control policies (SCPs)": they bind every principal of a member account.
 */
export function deploymentDenialNotices(organization: Organization): Notice[] {
  const { policies } = organization.guardrails;
  const on = switchedOn(organization);
  const needed = Object.entries(deploymentActions)
    .filter(([needs]) => needs === "always" || on.has(needs as Parameters<typeof on.has>[0]))
    .flatMap(([, actions]) => actions);
  const pairs = deploymentRoles(organization).flatMap(({ name: role }) =>
    Object.entries(policies).map(([name, policy]) => ({ role, name, policy })),
  );
  return pairs.flatMap(({ role, name, policy: { family, file, document = {} } }): Notice[] => {
    const bound = family === "service-control" ? requestersBoundBy(organization, name, role) : [];
    const where =
      file === undefined ? `guardrails.policies.${name}` : `guardrails.policies.${name} (${file})`;
    const written = document.Statement;
    const statements = (Array.isArray(written) ? written : [written]) as readonly DenyingStatement[];
    return statements.flatMap((statement, index): Notice[] => {
      const found = bound.flatMap(({ account, requester }) => {
        const denied = deniedBy(statement, [...new Set(needed)].sort(), requester);
        return denied.actions.length === 0 ? [] : [{ account, ...denied }];
      });
      const [first] = found;
      if (first === undefined) return [];
      return [
        {
          where: `${where} Statement[${index}]`,
          message: `WARNING: ${some(first.actions)} ${first.perhaps ? "may be" : "is"} denied to the deployment role ${role} in ${some(found.map(({ account }) => account))}, where Terraform then cannot apply the stacks${first.perhaps ? ", unless the statement's conditions spare it" : ""}; exempt it: ArnNotLike on aws:PrincipalArn with arn:*:iam::*:role/${role}`,
        },
      ];
    });
  });
}

function some(values: readonly string[]): string {
  return values.length > 3
    ? `${values.slice(0, 3).join(", ")} and ${values.length - 3} more`
    : values.join(", ");
}
