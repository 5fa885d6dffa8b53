import type { Finding, Rule } from "../rule";

/** A web ACL's names are unique, and it is associated where AWS associates it. */
export const webAclsAreWhole: Rule = (organization) =>
  Object.entries(organization.web).flatMap(([name, acl]) => {
    const findings: Finding[] = [];
    if (acl.at.scope === "cloudfront" && acl.associatedResources.length > 0) {
      findings.push({
        path: ["web", name, "associatedResources"],
        found: `found ${acl.associatedResources.length} resources with scope cloudfront`,
        allowed: "a distribution names its web ACL itself",
        fix: "set web_acl_id on the distribution, and remove the list",
      });
    }
    const names = acl.rateLimits.map((limit) => limit.name);
    names.forEach((limit, index) => {
      if (names.indexOf(limit) === index) return;
      findings.push({
        path: ["web", name, "rateLimits", index, "name"],
        found: `a second rate limit "${limit}"`,
        allowed: "each rate limit has its own name",
        fix: "rename one",
      });
    });
    return findings;
  });
