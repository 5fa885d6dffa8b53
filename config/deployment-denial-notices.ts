import { partitionOf } from "../core/partition-of";
import { deploymentActions } from "../facts/deployment-actions";
import { type DenyingStatement, deniedBy, type Requester } from "./denied-by";
import { deploymentRoles } from "./deployment-roles";
import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import { switchedOn } from "./switched-on";
import { targetsAbove } from "./targets-above";
import { writtenOut } from "./written-out";

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
    const bound = family === "service-control" ? boundBy(organization, name, role) : [];
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

/** Accounts with stacks that a policy binds, and a deployment role in each. */
function boundBy(organization: Organization, policy: string, role: string) {
  const { attach, accounts: attachedToAccounts } = organization.guardrails;
  const holds = (attachment: Parameters<typeof writtenOut>[0] | undefined) =>
    attachment !== undefined && writtenOut(attachment).policies.includes(policy);
  const partition = partitionOf(organization.regions.home);
  return Object.entries(organization.accounts)
    .filter(([, { role, status, id }]) => role !== "management" && status === "active" && id !== undefined)
    .filter(
      ([account]) =>
        holds(attachedToAccounts[account]) ||
        targetsAbove(organization, { kind: "account", name: account }).some((ou) => holds(attach[ou])),
    )
    .map(([account, { id = "", regions }]) => {
      const requester: Requester = {
        principalArn: `arn:${partition}:iam::${id}:role/${role}`,
        accountId: id,
        ...(organization.organization?.id !== undefined && { organizationId: organization.organization.id }),
        regions: regions ?? organization.regions.enabled,
      };
      return { account, requester };
    });
}

function some(values: readonly string[]): string {
  return values.length > 3
    ? `${values.slice(0, 3).join(", ")} and ${values.length - 3} more`
    : values.join(", ");
}
