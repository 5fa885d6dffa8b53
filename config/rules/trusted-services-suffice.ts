import type { Rule } from "../rule";

/** The organization trail and the contacts of member accounts need trusted access. */
const needed = ["account.amazonaws.com", "cloudtrail.amazonaws.com"];

/** Services that the stacks of the organization need keep trusted access. */
export const trustedServicesSuffice: Rule = ({ organization, policies }) => {
  if (organization === undefined) return [];
  // Backup policies make plans in accounts through AWS Backup.
  const all = policies.backup === undefined ? needed : [...needed, "backup.amazonaws.com"];
  const missing = all.filter((service) => !organization.trustedServices.includes(service));
  if (missing.length === 0) return [];
  return [
    {
      path: ["organization", "trustedServices"],
      found: `${missing.join(" and ")} missing`,
      allowed: `${all.join(", ")} need trusted access for the organization trail, contacts and backup policies`,
      fix: `add ${missing.join(" and ")}`,
    },
  ];
};
