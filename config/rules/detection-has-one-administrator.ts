import { administeredServices } from "../administered-services";
import type { Finding, Rule } from "../rule";

/**
 * The security account administers the services of detection and compliance: its stacks configure them in every Region
 * that the organization uses.
 */
export const detectionHasOneAdministrator: Rule = (organization) => {
  const { accounts, organization: aws, regions } = organization;
  if (aws === undefined) return [];
  const [security, ...others] = Object.keys(accounts).filter((name) => accounts[name]?.role === "security");
  // Another rule checks that there is one.
  if (security === undefined || others.length > 0) return [];
  const findings: Finding[] = [];
  for (const service of administeredServices(organization)) {
    const named = aws.delegatedAdministrators[service];
    const member =
      named !== undefined && accounts[named] !== undefined && accounts[named].role !== "management";
    // Another rule checks that it is a member account.
    if (!member || named === security) continue;
    findings.push({
      path: ["organization", "delegatedAdministrators", service],
      found: `found ${named}`,
      allowed: `the security account ${security} administers this service`,
      fix: `name ${security}, or remove the line: the security account is the default`,
    });
  }
  for (const [name, { role, regions: own }] of Object.entries(accounts)) {
    if (own === undefined || (role !== "management" && role !== "security")) continue;
    const missing = regions.enabled.filter((region) => !own.includes(region));
    if (missing.length === 0) continue;
    findings.push({
      path: ["accounts", name, "regions"],
      found: `${missing.join(" and ")} missing`,
      allowed: `the ${role} account uses every enabled Region, since detection is administered there for all accounts`,
      fix: "remove the line",
    });
  }
  return findings;
};
