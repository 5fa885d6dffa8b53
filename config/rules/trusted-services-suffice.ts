import { partitionLacks } from "../../core/partition-lacks";
import type { Rule } from "../rule";

/** Services that the stacks of the organization need keep trusted access. */
export const trustedServicesSuffice: Rule = (
  { organization, networks, policies, regions, transitGateways },
  { unreadable },
) => {
  if (organization === undefined || unreadable.some((gone) => gone.startsWith("regions"))) return [];
  const all = [
    // Contacts of member accounts.
    ...(partitionLacks(regions.home, "account-contacts") ? [] : ["account.amazonaws.com"]),
    // The organization trail.
    "cloudtrail.amazonaws.com",
    // Backup policies make plans in accounts through AWS Backup.
    ...(policies.backup === undefined ? [] : ["backup.amazonaws.com"]),
    // A Transit Gateway is shared with the accounts whose networks are attached, a network with those that it
    // names, names with those whose networks take them.
    ...(Object.values(networks).some(
      ({ account, dnsProfile = "", sharedWith, transit }) =>
        sharedWith !== undefined ||
        (networks[dnsProfile]?.account ?? account) !== account ||
        (transit !== undefined && transitGateways[transit.gateway]?.account !== account),
    )
      ? ["ram.amazonaws.com"]
      : []),
  ];
  const missing = all.filter((service) => !organization.trustedServices.includes(service));
  if (missing.length === 0) return [];
  return [
    {
      path: ["organization", "trustedServices"],
      found: `${missing.join(" and ")} missing`,
      allowed: `${all.join(", ")} need trusted access for the organization trail, contacts, backup policies and what is shared between accounts`,
      fix: `add ${missing.join(" and ")}`,
    },
  ];
};
