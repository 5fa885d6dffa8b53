import type { FirewallPolicy } from "./firewall-policy-regions";
import { isTargeted } from "./is-targeted";
import type { Organization } from "./schema/organization";

/** Names of the accounts that a policy of Firewall Manager is for, those that exist. */
export function firewallPolicyAccounts(organization: Organization, policy: FirewallPolicy): string[] {
  const names = Object.keys(organization.accounts).filter(
    (name) => organization.accounts[name]?.status !== "closed",
  );
  const among = (scope: { ous: string[]; accounts: string[] }) => (name: string) =>
    isTargeted(organization, name, { ...scope, tags: {} });
  if (policy.include !== undefined) return names.filter(among(policy.include));
  const left = policy.exclude === undefined ? () => false : among(policy.exclude);
  return names.filter((name) => !left(name));
}
