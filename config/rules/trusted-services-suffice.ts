import type { Rule } from "../rule";

/** The organization trail and the contacts of member accounts need trusted access. */
const needed = ["account.amazonaws.com", "cloudtrail.amazonaws.com"];

/** What the stacks of the organization work through stays trusted. */
export const trustedServicesSuffice: Rule = ({ organization }) => {
  if (organization === undefined) return [];
  const missing = needed.filter((service) => !organization.trustedServices.includes(service));
  if (missing.length === 0) return [];
  return [
    {
      path: ["organization", "trustedServices"],
      found: `${missing.join(" and ")} missing`,
      allowed: `${needed.join(" and ")} are among them: the organization trail and the contacts need trusted access`,
      fix: `add ${missing.join(" and ")}`,
    },
  ];
};
