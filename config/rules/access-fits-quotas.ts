import { serviceQuotas } from "../../facts/service-quotas";
import { assignedAccess } from "../assigned-access";
import type { Finding, Rule } from "../rule";

/**
 * Permission sets and their assignments stay within the quotas of IAM Identity Center, raised ones as the file says.
 *
 * Source: IAM Identity Center User Guide "Quotas and limits in IAM Identity Center".
 */
export const accessFitsQuotas: Rule = (organization) => {
  const { center, permissionSets } = organization.identity;
  if (center === undefined) return [];
  const sets = Object.keys(permissionSets).length;
  const ofInstance = center.quotas.permissionSets ?? serviceQuotas["identity-center.permission-sets"].value;
  const ofAccount =
    center.quotas.permissionSetsOfAccount ??
    serviceQuotas["identity-center.permission-sets-of-account"].value;
  const assigned = new Map<string, Set<string>>();
  for (const { account, permissionSet } of assignedAccess(organization)) {
    assigned.set(account, (assigned.get(account) ?? new Set()).add(permissionSet));
  }
  const full = [...assigned].filter(([, of]) => of.size > ofAccount);
  const [first] = full;
  const raised = (key: string) =>
    `have AWS raise the quota, and write what it is now under identity.center.quotas.${key}`;
  const findings: Finding[] = [];
  if (sets > ofInstance) {
    findings.push({
      path: ["identity", "permissionSets"],
      found: `${sets} permission sets`,
      allowed: `AWS takes ${ofInstance} in an instance`,
      fix: `remove some, or ${raised("permissionSets")}`,
    });
  }
  if (first !== undefined) {
    findings.push({
      path: ["identity", "assignments"],
      found: `${first[1].size} permission sets are assigned in ${full.map(([account]) => account).join(", ")}`,
      allowed: `AWS takes ${ofAccount} in an account`,
      fix: `assign fewer, or ${raised("permissionSetsOfAccount")}`,
    });
  }
  return findings;
};
