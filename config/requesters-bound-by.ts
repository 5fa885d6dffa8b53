import { partitionOf } from "../core/partition-of";
import type { Requester } from "./denied-by";
import type { Organization } from "./schema/organization";
import { targetsAbove } from "./targets-above";
import { writtenOut } from "./written-out";

/**
 * Accounts with stacks that an own service control policy binds, and a role in each.
 *
 * @param policy its name in the file
 */
export function requestersBoundBy(organization: Organization, policy: string, role: string) {
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
