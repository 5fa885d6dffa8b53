import { administeredServices } from "../administered-services";
import type { Finding, Rule } from "../rule";

/**
 * What detection and compliance need is administered by the security account, whose stacks configure it, in every region
 * that the organization uses.
 */
export const detectionHasOneAdministrator: Rule = (organization) => {
  const { accounts, organization: aws, regions } = organization;
  if (aws === undefined) return [];
  const security = Object.entries(accounts).find(([, { role }]) => role === "security")?.[0];
  if (security === undefined) return [];
  const findings: Finding[] = [];
  for (const service of administeredServices(organization)) {
    const named = aws.delegatedAdministrators[service];
    const member =
      named !== undefined && accounts[named] !== undefined && accounts[named].role !== "management";
    // Whether it is a member account at all is told by another rule.
    if (!member || named === security) continue;
    findings.push({
      path: ["organization", "delegatedAdministrators", service],
      found: `found ${named}`,
      allowed: `${security}, the security account, configures it for every account`,
      fix: `say ${security}, or remove the line: it is the security account by itself`,
    });
  }
  for (const [name, { role, regions: own }] of Object.entries(accounts)) {
    if (own === undefined || (role !== "management" && role !== "security")) continue;
    const missing = regions.enabled.filter((region) => !own.includes(region));
    if (missing.length === 0) continue;
    findings.push({
      path: ["accounts", name, "regions"],
      found: `${missing.join(" and ")} missing`,
      allowed: `the ${role} account is in every enabled region: detection is administered there for all accounts`,
      fix: "remove the line",
    });
  }
  return findings;
};
