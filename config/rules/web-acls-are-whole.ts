import { addressFamily } from "../../core/address-family";
import { Cidr } from "../../core/cidr";
import { PalisadeError } from "../../core/palisade-error";
import type { Finding, Rule } from "../rule";

/** The names in a web ACL are unique, and it is associated only with regional resources. */
export const webAclsAreWhole: Rule = (organization) =>
  Object.entries(organization.web).flatMap(([name, acl]) => {
    const findings: Finding[] = [];
    if (acl.at.scope === "cloudfront" && acl.associatedResources.length > 0) {
      findings.push({
        path: ["web", name, "associatedResources"],
        found: `found ${acl.associatedResources.length} associated resources with scope cloudfront`,
        allowed: "a CloudFront distribution refers to its web ACL, not the other way round",
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
        fix: "rename one of them",
      });
    });
    for (const key of ["allowedAddresses", "deniedAddresses"] as const) {
      acl[key].forEach((block, index) => {
        const problem = blockProblem(block);
        if (problem !== undefined) findings.push({ path: ["web", name, key, index], ...problem });
      });
    }
    return findings;
  });

function blockProblem(block: string): Omit<Finding, "path"> | undefined {
  if (block.endsWith("/0")) {
    return {
      found: `found ${block}`,
      allowed: "AWS WAF does not accept a block with prefix length 0",
      fix: "split it into smaller blocks",
    };
  }
  if (block.includes(":")) {
    if (addressFamily(block) !== undefined) return undefined;
    return {
      found: `"${block}" has bits set behind its prefix`,
      allowed: "blocks that begin at their network's address",
      fix: "set those bits to zero, or write /128 for one address",
    };
  }
  try {
    Cidr.parse(block);
    return undefined;
  } catch (error) {
    if (!(error instanceof PalisadeError) || error.problems[0] === undefined) throw error;
    const { found, allowed, fix } = error.problems[0];
    return { found, allowed, fix };
  }
}
