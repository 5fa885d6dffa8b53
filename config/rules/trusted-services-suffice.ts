import type { Rule } from "../rule";

/** The organization trail and the contacts of member accounts need trusted access. */
const needed = ["account.amazonaws.com", "cloudtrail.amazonaws.com"];

/** What the stacks of the organization work through stays trusted. */
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
      allowed: `${all.join(" and ")} are among them: the organization trail, the contacts and backup policies need trusted access`,
      fix: `add ${missing.join(" and ")}`,
    },
  ];
};
